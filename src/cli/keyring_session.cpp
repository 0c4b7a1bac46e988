#include "cli/keyring_session.h"

#include <unistd.h>

#include "cli/config_file.h"
#include "cli/json.h"
#include "cli/secret_input.h"
#include "cli/store_owner.h"
#include "domain/instant.h"
#include "security/credential.h"
#include "security/hex.h"
#include "security/recovery_passphrase.h"
#include "security/share_words.h"
#include "store/restore.h"

namespace samspar::cli {
namespace {

using security::NewSlot;
using security::SlotOpener;

std::string text_of_slot(std::size_t number, const security::KeyringSlot& slot) {
    return std::to_string(number) + " (" + slot.kind +
           (slot.parameter == "-" ? "" : " " + slot.parameter.substr(0, slot.parameter.find(','))) +
           ")";
}

std::string number_of_last(const security::OpenKeyring& ring) {
    return std::to_string(ring.text().slots.size());
}

void ready_to_change(const std::string& data) {
    const store::DataDirectory directory(data);
    refuse_other_users(directory);
    store::finish_restore(directory);
}

std::string sheet(const security::SecretShare& share, const std::string& data) {
    const std::string number = std::to_string(share.number);
    return "SAMSPAR KEYRING, SHARE " + number + " OF 3\n\nStore:  " + data +
           "\nSplit:  " + security::to_hex(share.split) +
           "\nMade:   " + domain::to_string(domain::system_now()) +
           "\n\nAny two of the three sheets open the keyring; one alone tells nothing. Keep them\n"
           "in different places, with different persons, and not where the backups are.\n"
           "When the key file is lost: samspar keyring recover --shares\n\n" +
           std::string(security::print_share(share).reveal()) + "\n\n";
}

// The slots that DIR/config's own key opens, however this command was opened.
bool is_in_use(const KeyringSession& session, std::size_t number) {
    const store::DataDirectory directory(session.data);
    const security::KeyringSlot& slot = session.change->ring().text().slots.at(number);
    const Config config = read_config(directory);
    if (slot.kind == security::kCredentialKind && slot.parameter == config.credential) {
        return true;
    }
    try {
        return session.change->ring().is_key_of(number, read_slot_key(directory, {}).key);
    } catch (const std::exception&) {
        return session.change->ring().opened_slot() == number;
    }
}

}  // namespace

KeyringSession::~KeyringSession() {
    for (std::string* secret : {&show, &key_out}) {
        explicit_bzero(secret->data(), secret->size());
    }
}

void KeyringSession::open(const Chosen& chosen) {
    data = chosen.data;
    ready_to_change(data);
    const store::DataDirectory directory(data);
    const auto given = chosen.key_file.empty()
                           ? std::nullopt
                           : std::optional<std::filesystem::path>(chosen.key_file);
    const SlotKey slot = read_slot_key(directory, given);
    own = security::opened_by(slot.key, slot.what);
    change = std::make_unique<security::KeyringChange>(directory.path(), own);
}

void KeyringSession::write(Output& output) {
    output.data(show);
    change->write(security::system_random);
    if (credential) {
        const store::DataDirectory directory(data);
        Config config = read_config(directory);
        config.credential = *credential;
        write_config(directory, config);
    }
    output.message(done);
}

security::Secret<32> key_of_new_file(const std::string& path, const std::filesystem::path& data) {
    if (is_below(path, data)) {
        throw WrongUse(
            "the key file may not lie in the data directory: who steals one has the other");
    }
    return std::filesystem::exists(path) ? security::read_key_file(path)
                                         : security::create_key_file(path, security::system_random);
}

void add_key_file(KeyringSession& session, const KeyringWords& words) {
    security::OpenKeyring& ring = session.change->ring();
    const security::Secret<32> key = key_of_new_file(words.path, session.data);
    for (std::size_t i = 0; i < ring.text().slots.size(); ++i) {
        if (ring.is_key_of(i, key)) {
            throw Refused("this key file opens the keyring already, by slot " +
                          std::to_string(i + 1));
        }
    }
    ring.add_slot({"file", "-", key}, security::system_random);
    session.done = "Slot " + number_of_last(ring) + " opens by the key file " + words.path + ".";
}

void add_credential(KeyringSession& session, const KeyringWords& words) {
    if (!security::is_credential_name(words.credential)) {
        throw WrongUse("a credential is named by a-z, A-Z, 0-9, point, line and hyphen");
    }
    if (::isatty(STDOUT_FILENO) == 1) {
        throw WrongUse(
            "the key goes to standard output, for systemd-creds; see samspar keyring "
            "add-credential --help");
    }
    security::Secret<32> key;
    security::system_random(key.fill());
    security::OpenKeyring& ring = session.change->ring();
    ring.add_slot({std::string(security::kCredentialKind), words.credential, key},
                  security::system_random);
    session.show = security::to_hex(key.reveal()) + "\n";
    session.credential = words.credential;
    session.done = "Slot " + number_of_last(ring) + " opens by the credential " + words.credential +
                   ", which DIR/config names now.";
}

void add_passphrase(KeyringSession& session, bool json) {
    const security::SecretText passphrase = security::make_passphrase(security::system_random);
    security::OpenKeyring& ring = session.change->ring();
    ring.add_slot(security::passphrase_slot(passphrase, security::system_random),
                  security::system_random);
    const std::string words(passphrase.reveal());
    session.show = json ? json_line(Json{{"slot", ring.text().slots.size()}, {"passphrase", words}})
                        : "The recovery passphrase, shown this once:\n\n    " + words +
                              "\n\nWrite it down on paper, and keep it where neither the machine "
                              "nor the backups are.\n";
    session.done = "Slot " + number_of_last(ring) + " opens by this passphrase.";
}

void add_shares(KeyringSession& session, bool json) {
    security::Secret<32> key;
    security::system_random(key.fill());
    const auto shares = security::split_secret(key, security::system_random);
    security::OpenKeyring& ring = session.change->ring();
    ring.add_slot(security::shares_slot(key, shares[0]), security::system_random);
    Json sheets = Json::array();
    std::string text;
    for (const security::SecretShare& share : shares) {
        sheets.push_back(std::string(security::print_share(share).reveal()));
        text += sheet(share, session.data);
    }
    session.show = json ? json_line(Json{{"slot", ring.text().slots.size()},
                                         {"split", security::to_hex(shares[0].split)},
                                         {"shares", sheets}})
                        : text;
    session.done = "Slot " + number_of_last(ring) +
                   " opens by any two of these three sheets. They are shown this once.";
}

void remove_slot(KeyringSession& session, const KeyringWords& words) {
    security::OpenKeyring& ring = session.change->ring();
    if (words.slot == 0 || words.slot > ring.text().slots.size()) {
        throw Refused("the keyring has no slot " + std::to_string(words.slot));
    }
    const std::size_t index = words.slot - 1;
    if (is_in_use(session, index) && !words.force) {
        throw Refused("slot " + std::to_string(words.slot) +
                      " is the one that DIR/config opens the store by; say --force when the next "
                      "start has another way");
    }
    const std::string which = text_of_slot(words.slot, ring.text().slots[index]);
    ring.remove_slot(index);
    session.done = "Removed slot " + which +
                   ". Who kept its key and a copy of the keyring from before opens that copy; "
                   "samspar keyring rewrap gives later rings another key.";
}

namespace {

// The own one, and what was said or is typed in now.
std::vector<SlotOpener> openers_of(const KeyringSession& session,
                                   const KeyringWords& words,
                                   Output& output) {
    std::vector<SlotOpener> openers{session.own};
    for (const std::string& path : words.key_files) {
        openers.push_back(security::opened_by(security::read_key_file(path)));
    }
    if (words.passphrase) {
        openers.push_back(security::opened_by_passphrase(ask_passphrase(output)));
    }
    if (words.shares) {
        openers.push_back(ask_shares(output));
    }
    return openers;
}

// The slot's own key, when one of them has it.
std::optional<security::Secret<32>> own_key_of(const security::OpenKeyring& ring,
                                               std::size_t index,
                                               const std::vector<SlotOpener>& openers) {
    for (const SlotOpener& opener : openers) {
        const auto key = opener.key_of(ring.text().slots[index]);
        if (key && ring.is_key_of(index, *key)) {
            return *key;
        }
    }
    return std::nullopt;
}

}  // namespace

void rewrap(KeyringSession& session, const KeyringWords& words, Output& output) {
    security::OpenKeyring& ring = session.change->ring();
    const std::vector<SlotOpener> openers = openers_of(session, words, output);
    std::vector<NewSlot> kept;
    std::string left;
    for (std::size_t i = 0; i < ring.text().slots.size(); ++i) {
        const security::KeyringSlot& slot = ring.text().slots[i];
        if (const auto key = own_key_of(ring, i, openers)) {
            kept.push_back({slot.kind, slot.parameter, *key});
        } else {
            left += (left.empty() ? "" : ", ") + text_of_slot(i + 1, slot);
        }
    }
    if (!left.empty() && !words.drop) {
        throw Refused("these slots cannot be sealed anew without their own key: " + left +
                      "; give it (--also-key-file, --passphrase, --shares) or remove them "
                      "with --drop");
    }
    ring.rewrap(kept, security::system_random);
    session.done = "All keys are sealed anew; " + std::to_string(kept.size()) + " slots kept" +
                   (left.empty() ? "." : ", removed: " + left + ".");
}

void recover(Chosen& chosen, const KeyringWords& words, Output& output) {
    if (words.passphrase == words.shares) {
        throw WrongUse("say what opens it: --passphrase or --shares");
    }
    ready_to_change(chosen.data);
    const store::DataDirectory directory(chosen.data);
    const SlotOpener opener = words.passphrase
                                  ? security::opened_by_passphrase(ask_passphrase(output))
                                  : ask_shares(output);
    security::KeyringChange change(directory.path(), opener);
    const std::filesystem::path path = std::filesystem::absolute(chosen.key_file);
    const security::Secret<32> key = key_of_new_file(path.string(), directory.path());
    change.ring().add_slot({"file", "-", key}, security::system_random);
    change.write(security::system_random);
    Config config = read_config(directory);
    config.key_file = path;
    config.credential.clear();
    write_config(directory, config);
}

}  // namespace samspar::cli
