#include "cli/upgrade.h"

#include "acts/drift.h"
#include "cli/act_outcome.h"
#include "cli/commands.h"
#include "cli/config_file.h"
#include "cli/local_store.h"
#include "security/key_file.h"
#include "store/upgrade.h"

#include <CLI/CLI.hpp>

namespace samspar::cli {
namespace {

constexpr std::string_view kUpgradeExamples = "  samspar upgrade --data /srv/samspar";

int upgrade(Call& call) {
    const store::DataDirectory directory(call.data);
    const security::Keyring keys = open_keyring(directory, call.key_file);
    if (!bring_up(call, directory, keys)) {
        (void)call.store();  // that it is up says nothing of whether it is whole
        call.output.data("There is nothing to bring up.\n");
    }
    return kExitOk;
}

// It is up whatever becomes of the row. On a disk that is still full what the start has put aside
// makes room for it.
void leave_row(Call& call, store::Store& store, const store::Upgraded& upgraded) {
    while (true) {
        try {
            const CommandEnvironment environment(store);
            done_or_refused(acts::log_upgrade(
                environment.get(), call.doer(store.clock_now()), upgraded.from, upgraded.to));
            return;
        } catch (const std::exception& error) {
            if (store::failure_kind(error) != store::FailureKind::kDiskFull) {
                throw;
            }
            if (!store::spend_ballast(store.directory())) {
                call.output.message(
                    "samspar: the store was brought up; the disk is full, and has no room for a "
                    "row of it in the access log");
                return;
            }
        }
    }
}

}  // namespace

bool bring_up(Call& call, const store::DataDirectory& directory, const security::Keyring& keys) {
    const auto slot_key = read_slot_key(directory, call.key_file).key;
    const auto upgraded = store::upgrade(
        directory,
        keys,
        slot_key,
        domain::system_now(),
        security::system_random,
        [&](const store::Upgraded& about) {
            call.output.message("samspar: bringing the store from schema " +
                                std::to_string(about.from) + " to " + std::to_string(about.to) +
                                "; the way back is the verified backup " +
                                about.backup.file.string());
        });
    if (!upgraded) {
        return false;
    }
    store::Store store(directory, keys);
    leave_row(call, store, *upgraded);
    return true;
}

void add_upgrade(CLI::App& app, Chosen& chosen) {
    add_data_options(app, chosen);
    add_examples(app, kUpgradeExamples);
    app.callback([&chosen] {
        chosen.not_through_service = "a service brings its store up when it starts";
        chosen.run = upgrade;
    });
}

}  // namespace samspar::cli
