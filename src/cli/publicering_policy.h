#pragma once

#include "cli/command.h"

namespace samspar::cli {

// `publicering policy`: shows the rules for what is published, and decides new ones.
void add_publicering_policy(CLI::App& app, Chosen& chosen);

}  // namespace samspar::cli
