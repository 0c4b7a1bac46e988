#pragma once

#include <string>
#include <vector>

#include "cli/command.h"

namespace samspar::cli {

// The whole program: reads the command line, does what it says, returns the exit code.
int run(int argc, char** argv);

// Carries out a parsed command for somebody of the operating system, and turns what it throws into
// one sentence and an exit code. store::StoreInUse goes through, for the caller may know whom to
// ask.
int perform(const Chosen& chosen,
            StoreAccess& access,
            Output& output,
            const InputFiles& files,
            const std::string& account);

}  // namespace samspar::cli
