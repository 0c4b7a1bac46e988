#pragma once

#include "cli/command.h"

namespace samspar::cli {

// `keyring rotate`: another key for the database.
void add_keyring_rotate(CLI::App& group, Chosen& chosen);

// `keyring destroy person_tag`: what the tags of persons stand for is found by nobody any more.
void add_keyring_destroy(CLI::App& group, Chosen& chosen);

}  // namespace samspar::cli
