#include "cli/keyring_rotate.h"

#include <CLI/CLI.hpp>

#include "acts/drift.h"
#include "cli/act_outcome.h"
#include "cli/config_file.h"
#include "cli/json.h"
#include "security/key_file.h"

namespace samspar::cli {
namespace {

constexpr std::string_view kKeyringRotateExamples =
    "  samspar keyring rotate --data /srv/samspar\n"
    "\nEvery page is written anew under another key; nobody can write meanwhile, some seconds for "
    "100 000 registreringar. Backups of before stay readable, by the keyring that is in them; the "
    "old pages may be found on the disk until something else is written there.";

store::Rotated rotated(Call& call, security::KeyringChange& ring) {
    const CommandEnvironment environment(call.store());
    try {
        return done_or_refused(acts::rotate_database_key(
            environment.get(), call.doer(call.store().clock_now()), ring));
    } catch (const store::TooBusy& busy) {
        throw Refused(busy.what());
    }
}

int rotate(Call& call) {
    store::Store& store = call.store();
    const SlotKey slot = read_slot_key(store.directory(), call.key_file);
    security::KeyringChange ring(store.directory().path(),
                                 security::opened_by(slot.key, slot.what));
    const store::Rotated made = rotated(call, ring);
    if (call.json) {
        call.output.data(json_line(Json{{"version", made.version},
                                        {"writers_waited_ms", made.writers.count()},
                                        {"readers_waited_ms", made.readers.count()}}));
    } else {
        call.output.data("The database has key number " + std::to_string(made.version) +
                         " now. Those who write waited " + std::to_string(made.writers.count()) +
                         " ms, those who read " + std::to_string(made.readers.count()) +
                         " ms.\nMake a backup, and remove those of before when nobody needs them: "
                         "the keyring in them opens them still.\n");
    }
    return kExitOk;
}

}  // namespace

void add_keyring_rotate(CLI::App& group, Chosen& chosen) {
    CLI::App* const sub =
        group.add_subcommand("rotate", "Give the database another key, also while it is in use");
    add_data_options(*sub, chosen);
    add_json_option(*sub, chosen, "{version, writers_waited_ms, readers_waited_ms}");
    add_examples(*sub, kKeyringRotateExamples);
    sub->callback([&chosen] { chosen.run = rotate; });
}

}  // namespace samspar::cli
