#pragma once

#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/control_frames.h"

namespace samspar::cli {

// Has the service that holds the store carry out the command, and shows what it says. Returns the
// exit code of the command; kExitNoStore, with one sentence, when whoever holds the store takes no
// commands.
int ask_service(const store::DataDirectory& directory,
                const std::vector<std::string>& words,
                const Chosen& chosen,
                const InputFiles& files,
                Output& output);

}  // namespace samspar::cli
