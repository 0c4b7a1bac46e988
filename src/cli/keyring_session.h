#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "security/keyring_file.h"

namespace samspar::cli {

// The words of the commands on the keyring.
struct KeyringWords {
    std::string path;        // of a new key file
    std::string credential;  // its name
    std::size_t slot = 0;    // from 1, as the list shows them
    bool force = false;
    bool passphrase = false;  // is typed in
    bool shares = false;      // are typed in
    bool drop = false;
    std::vector<std::string> key_files;  // of other slots, for a rewrap
};

// A change of the ring that is being made by this process, in three steps: `beforehand` opens it
// under its lock and changes it in memory; the row of the log is left by whoever has the store
// open; `afterwards` shows what is to be shown and writes the ring. So that no change is without
// its row, and no secret goes through the service.
struct KeyringSession {
    std::unique_ptr<security::KeyringChange> change;
    std::string data;
    security::SlotOpener own;  // what DIR/config or --key-file says
    std::string show;     // printed before the ring is written: nobody has what was never shown
    std::string done;     // printed after
    std::string key_out;  // a key for stdout alone, wiped afterwards
    std::optional<std::string> credential;  // goes into DIR/config after

    ~KeyringSession();

    void open(const Chosen& chosen);
    void write(Output& output);
};

// Each changes the ring of an open session in memory, and sets what is shown. They throw WrongUse,
// Refused or security::KeyProblem.
void add_key_file(KeyringSession& session, const KeyringWords& words);
void add_credential(KeyringSession& session, const KeyringWords& words);
void add_passphrase(KeyringSession& session, bool json);
void add_shares(KeyringSession& session, bool json);
void remove_slot(KeyringSession& session, const KeyringWords& words);
void rewrap(KeyringSession& session, const KeyringWords& words, Output& output);

// Opens the ring with a passphrase or two shares, puts a slot for the key file into it and its path
// into DIR/config. Done at once: the store cannot be opened before.
void recover(Chosen& chosen, const KeyringWords& words, Output& output);

// The key of the key file, which is made when it is not there. Refuses a place below the data
// directory.
security::Secret<32> key_of_new_file(const std::string& path, const std::filesystem::path& data);

}  // namespace samspar::cli
