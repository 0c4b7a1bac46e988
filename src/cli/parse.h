#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"

namespace samspar::cli {

// Reads the words behind the program's name. Fills `chosen`, or says what there is to say (help on
// stdout, what is wrong on stderr) and returns the exit code.
std::optional<int> parse(const std::vector<std::string>& words, Output& output, Chosen& chosen);

// Every command that does something, by all its words: "user add", "version".
std::vector<std::string> command_words();

}  // namespace samspar::cli
