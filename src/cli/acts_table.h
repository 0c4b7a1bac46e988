#pragma once

#include <string>

namespace samspar::cli {

// The table of all acts for src/acts/README.md, in Markdown: what is decided about each, and the
// routes and commands that ask for it.
std::string acts_table();

}  // namespace samspar::cli
