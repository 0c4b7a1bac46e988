#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/keyring_rotate.h"

namespace samspar::cli {

void add_keyring(CLI::App& app, Chosen& chosen) {
    app.require_subcommand(1);
    add_keyring_rotate(app, chosen);
    add_keyring_destroy(app, chosen);
}

}  // namespace samspar::cli
