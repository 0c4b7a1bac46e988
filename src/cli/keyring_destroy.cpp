#include <CLI/CLI.hpp>
#include <memory>

#include "acts/drift.h"
#include "cli/act_outcome.h"
#include "cli/config_file.h"
#include "cli/json.h"
#include "cli/keyring_rotate.h"
#include "security/key_file.h"
#include "store/backup.h"
#include "store/gone_keys.h"

namespace samspar::cli {
namespace {

constexpr std::string_view kKeyringDestroyExamples =
    "  samspar keyring destroy person_tag --forbund \"Samordningsförbundet HBS\" \\\n"
    "      --backups /var/backups/samspar/hbs --data /srv/samspar\n"
    "\nFor ever: the same rows belong to one another as before, and nobody can find out whose they "
    "are, from a person key or from the extern_id of a file. Who is registered afterwards counts "
    "as somebody else than who was before. Do it when the statistics of the years are published.";

struct DestroyWords {
    std::string key;
    std::string forbund;
    std::vector<std::string> backups;
};

std::vector<std::string> holders(const DestroyWords& words,
                                 store::Store& store,
                                 const store::Destroyed& made) {
    std::vector<std::filesystem::path> places{store.directory().path(),
                                              store::backups_of(store.directory())};
    places.insert(places.end(), words.backups.begin(), words.backups.end());
    std::vector<std::string> found;
    for (const std::filesystem::path& place : places) {
        for (const auto& file : store::holders_of_person_key(place, made.store_id, made.version)) {
            found.push_back(file.string());
        }
    }
    return found;
}

std::string text_of(const store::Destroyed& made, const std::vector<std::string>& holders) {
    std::string text = "The key is gone. " + std::to_string(made.registreringar) +
                       " registreringar of " + std::to_string(made.persons) +
                       " persons keep labels that mean nothing to anybody; " +
                       std::to_string(made.import_ids) + " import ids likewise.\n";
    if (holders.empty()) {
        return text +
               "No backup that holds it was found here. Remove those that lie elsewhere: each "
               "brings the key back to whoever has it and a key file.\n";
    }
    text +=
        "These hold the key still. Make a new backup, then remove them, and copies that lie "
        "elsewhere:\n";
    for (const std::string& file : holders) {
        text += "  " + file + "\n";
    }
    return text;
}

int destroy(const DestroyWords& words, Call& call) {
    store::Store& store = call.store();
    if (const std::string namn = store.edition()->forbund.namn; words.forbund != namn) {
        throw Refused("this cannot be undone by anybody: say that you mean it, with --forbund \"" +
                      namn + "\"; nothing was destroyed");
    }
    const SlotKey slot = read_slot_key(store.directory(), call.key_file);
    security::KeyringChange ring(store.directory().path(),
                                 security::opened_by(slot.key, slot.what));
    const CommandEnvironment environment(store);
    const store::Destroyed made = done_or_refused(
        acts::destroy_person_key(environment.get(), call.doer(store.clock_now()), ring));
    const std::vector<std::string> still = holders(words, store, made);
    call.output.data(call.json ? json_line(Json{{"version", made.version},
                                                {"persons", made.persons},
                                                {"registreringar", made.registreringar},
                                                {"import_ids", made.import_ids},
                                                {"held_by", still}})
                               : text_of(made, still));
    return kExitOk;
}

}  // namespace

void add_keyring_destroy(CLI::App& group, Chosen& chosen) {
    const auto words = std::make_shared<DestroyWords>();
    CLI::App* const sub = group.add_subcommand(
        "destroy", "Destroy the key that ties rows to person keys, for ever (avlänka)");
    sub->add_option("KEY", words->key, "Which one")
        ->required()
        ->check(CLI::IsMember({"person_tag"}));
    sub->add_option("--forbund", words->forbund, "The name of the förbund, to say that it is meant")
        ->type_name("NAME");
    sub->add_option("--backups",
                    words->backups,
                    "Look for backups that hold the key there too; may be given again")
        ->type_name("DIR");
    add_data_options(*sub, chosen);
    add_json_option(
        *sub, chosen, "{version, persons, registreringar, import_ids, held_by: [FILE]}");
    add_examples(*sub, kKeyringDestroyExamples);
    sub->callback(
        [words, &chosen] { chosen.run = [words](Call& call) { return destroy(*words, call); }; });
}

}  // namespace samspar::cli
