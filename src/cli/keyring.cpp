#include <array>
#include <memory>

#include "acts/drift.h"
#include "cli/act_outcome.h"
#include "cli/commands.h"
#include "cli/json.h"
#include "cli/keyring_rotate.h"
#include "cli/keyring_session.h"
#include "cli/subcommand.h"

namespace samspar::cli {
namespace {

using What = acts::KeyringChange;

constexpr const char* kKeyringExamples =
    "  samspar keyring list --data /srv/samspar\n"
    "  samspar keyring add-passphrase --data /srv/samspar\n"
    "  samspar keyring add-key-file /media/safe/key --data /srv/samspar\n"
    "  samspar keyring add-shares --data /srv/samspar | lp\n"
    "  samspar keyring add-credential samspar-key --data /srv/samspar | \\\n"
    "      systemd-creds encrypt --name=samspar-key - /etc/credstore.encrypted/samspar-key\n"
    "  samspar keyring remove-slot 2 --data /srv/samspar\n"
    "  samspar keyring rewrap --passphrase --data /srv/samspar\n"
    "  samspar keyring recover --passphrase --key-file /etc/samspar/new.key --data /srv/samspar\n"
    "\nEach slot opens the keyring alone. All of this may be done while the service runs. "
    "Passphrases and sheets are typed, or come by standard input; never as words of the command.";

// The row of the log; left by whoever has the store open.
int leave_row(Call& call, What what, std::string_view slot_kind) {
    const CommandEnvironment environment(call.store());
    done_or_refused(
        acts::log_keyring(environment.get(), call.doer(call.store().clock_now()), what, slot_kind));
    return kExitOk;
}

security::KeyringText text_of(const Call& call) {
    const std::string content = security::read_keyring_text(call.data);
    if (const auto text = security::parse_keyring(content)) {
        return *text;
    }
    throw security::KeyProblem(security::is_newer_keyring(content)
                                   ? "the keyring is of a later format; update the program"
                                   : "the keyring is damaged; restore it from its backup");
}

Json json_of(const security::KeyringText& text) {
    Json slots = Json::array();
    for (std::size_t i = 0; i < text.slots.size(); ++i) {
        slots.push_back({{"slot", i + 1},
                         {"kind", text.slots[i].kind},
                         {"parameter", text.slots[i].parameter}});
    }
    Json keys = Json::array();
    for (const security::SealedKey& key : text.keys) {
        const security::SealedKey* next = security::find_key(text.next, key.name);
        keys.push_back({{"name", key.name},
                        {"version", key.version},
                        {"next", next == nullptr ? Json(nullptr) : Json(next->version)}});
    }
    Json gone = Json::array();
    for (const security::GoneKey& key : text.gone) {
        gone.push_back({{"name", key.name}, {"version", key.version}, {"when", key.when}});
    }
    return {{"format", text.format}, {"slots", slots}, {"keys", keys}, {"gone", gone}};
}

std::string lines_of(const security::KeyringText& text) {
    std::string lines = "Format " + std::to_string(text.format) + "\n";
    for (std::size_t i = 0; i < text.slots.size(); ++i) {
        lines += "slot " + std::to_string(i + 1) + "  " + text.slots[i].kind +
                 (text.slots[i].parameter == "-" ? "" : "  " + text.slots[i].parameter) + "\n";
    }
    for (const security::SealedKey& key : text.keys) {
        lines += "key  " + key.name + "  version " + std::to_string(key.version) +
                 (security::find_key(text.next, key.name) == nullptr ? "" : ", the next is ready") +
                 "\n";
    }
    for (const security::GoneKey& key : text.gone) {
        lines += "gone " + key.name + "  version " + std::to_string(key.version) + ", destroyed " +
                 key.when + "\n";
    }
    return lines;
}

int list(const KeyringWords& /*words*/, Call& call) {
    leave_row(call, What::kListed, "");
    const security::KeyringText text = text_of(call);
    call.output.data(call.json ? json_line(json_of(text)) : lines_of(text));
    return kExitOk;
}

int removed(const KeyringWords& words, Call& call) {
    const security::KeyringText text = text_of(call);
    const bool there = words.slot > 0 && words.slot <= text.slots.size();
    return leave_row(call, What::kRemoved, there ? text.slots[words.slot - 1].kind : "");
}

// One of the changes that this process makes itself; see KeyringSession.
struct Change {
    const char* name;
    const char* purpose;
    void (*make)(KeyringSession&, const KeyringWords&, const Chosen&, Output&);
    int (*row)(const KeyringWords&, Call&);
};

// clang-format off
constexpr std::array kChanges{
    Change{"add-key-file", "Open it by one more key file, which is made when it is not there",
        [](KeyringSession& s, const KeyringWords& w, const Chosen&, Output&) { add_key_file(s, w); },
        [](const KeyringWords&, Call& call) { return leave_row(call, What::kAdded, "file"); }},
    Change{"add-credential", "Open it by a systemd credential, whose key goes to standard output",
        [](KeyringSession& s, const KeyringWords& w, const Chosen&, Output&) { add_credential(s, w); },
        [](const KeyringWords&, Call& call) { return leave_row(call, What::kAdded, "credential"); }},
    Change{"add-passphrase", "Open it by a recovery passphrase, made and shown once",
        [](KeyringSession& s, const KeyringWords&, const Chosen& c, Output&) { add_passphrase(s, c.json); },
        [](const KeyringWords&, Call& call) { return leave_row(call, What::kAdded, "passphrase"); }},
    Change{"add-shares", "Open it by any two of three sheets of words, shown once",
        [](KeyringSession& s, const KeyringWords&, const Chosen& c, Output&) { add_shares(s, c.json); },
        [](const KeyringWords&, Call& call) { return leave_row(call, What::kAdded, "shares"); }},
    Change{"remove-slot", "Take one way to open it away; never the last",
        [](KeyringSession& s, const KeyringWords& w, const Chosen&, Output&) { remove_slot(s, w); },
        removed},
    Change{"rewrap", "Seal all keys anew under a fresh key-encryption key",
        [](KeyringSession& s, const KeyringWords& w, const Chosen&, Output& o) { rewrap(s, w, o); },
        [](const KeyringWords&, Call& call) { return leave_row(call, What::kRewrapped, ""); }},
};
// clang-format on

using SharedKeyringWords = std::shared_ptr<KeyringWords>;

CLI::App* add_change(CLI::App& app,
                     Chosen& chosen,
                     const SharedKeyringWords& words,
                     const Change& change) {
    CLI::App* const sub =
        add_subcommand(app,
                       chosen,
                       words,
                       {change.name, change.purpose, "what is shown, when anything is"},
                       kKeyringExamples,
                       change.row);
    sub->callback([words, &change, &chosen] {
        const auto session = std::make_shared<KeyringSession>();
        chosen.run = [words, &change](Call& call) { return change.row(*words, call); };
        chosen.beforehand = [words, &change, &chosen, session](Output& output) {
            session->open(chosen);
            change.make(*session, *words, chosen, output);
        };
        chosen.afterwards = [session](Output& output) { session->write(output); };
    });
    return sub;
}

void add_recover(CLI::App& app, Chosen& chosen, const SharedKeyringWords& words) {
    CLI::App* const sub = app.add_subcommand(
        "recover", "When the key file is lost: open it in another way, for a new key file");
    sub->add_option("--data", chosen.data, "The data directory of the förbund")
        ->required()
        ->type_name("DIR");
    sub->add_option("--key-file", chosen.key_file, "The key file to make, or one that is there")
        ->required()
        ->type_name("PATH");
    sub->add_flag("--passphrase", words->passphrase, "By the recovery passphrase, typed in");
    sub->add_flag("--shares", words->shares, "By two of the three sheets, typed in");
    add_examples(*sub, kKeyringExamples);
    sub->callback([words, &chosen] {
        chosen.beforehand = [words, &chosen](Output& output) { recover(chosen, *words, output); };
        chosen.run = [words](Call& call) {
            const int code =
                leave_row(call, What::kRecovered, words->passphrase ? "passphrase" : "shares");
            call.output.message("The keyring opens by this key file, and DIR/config names it.");
            return code;
        };
    });
}

}  // namespace

void add_keyring(CLI::App& app, Chosen& chosen) {
    const auto words = std::make_shared<KeyringWords>();
    app.require_subcommand(1);
    add_subcommand(app,
                   chosen,
                   words,
                   {"list",
                    "Show its slots and keys, and no secret",
                    "{format, slots: [{slot, kind, parameter}], keys: [{name, version, next}], "
                    "gone: [{name, version, when}]}"},
                   kKeyringExamples,
                   list);
    for (const Change& change : kChanges) {
        CLI::App* const sub = add_change(app, chosen, words, change);
        const std::string name = change.name;
        if (name == "add-key-file") {
            sub->add_option("PATH", words->path, "The key file; best on another disk")->required();
        } else if (name == "add-credential") {
            sub->add_option("NAME", words->credential, "As systemd will know it")->required();
        } else if (name == "remove-slot") {
            sub->add_option("N", words->slot, "Its number in the list")->required();
            sub->add_flag(
                "--force", words->force, "Also the one that DIR/config opens the store by");
        } else if (name == "rewrap") {
            sub->add_option("--also-key-file", words->key_files, "Of another slot; may be repeated")
                ->type_name("PATH")
                ->allow_extra_args(false);
            sub->add_flag("--passphrase", words->passphrase, "Type the passphrase of its slot");
            sub->add_flag("--shares", words->shares, "Type two sheets of the split of its slot");
            sub->add_flag("--drop", words->drop, "Remove the slots whose key is not given");
        }
    }
    add_recover(app, chosen, words);
    add_keyring_rotate(app, chosen);
    add_keyring_destroy(app, chosen);
}

}  // namespace samspar::cli
