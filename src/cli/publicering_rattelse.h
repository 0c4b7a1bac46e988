#pragma once

#include "cli/command.h"

namespace samspar::cli {

// `publicering rattelse`: corrects what is published of a year, or shows how that would be.
void add_publicering_rattelse(CLI::App& app, Chosen& chosen);

}  // namespace samspar::cli
