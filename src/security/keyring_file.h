#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "security/key_file.h"
#include "security/keyring.h"
#include "security/open_keyring.h"

namespace samspar::security {

// The file's name below the data directory, and that of the file beside it that whoever changes the
// ring has locked. The lock file stays: one that is removed would be two.
inline constexpr const char* kKeyringName = "keyring";
inline constexpr const char* kKeyringLockName = "keyring.lock";

// Makes a ring of fresh keys in `directory`, opened by `slot_key` (a key file's key).
// Throws KeyProblem when the directory holds a keyring or a database already: fresh keys beside an
// existing store would only make its data unreadable in a new way.
Keyring create_keyring(const std::filesystem::path& directory,
                       const Secret<32>& slot_key,
                       const RandomSource& random);

// Throws KeyProblem when the keyring is missing, damaged, of a later format, open to others, or not
// opened by this (the key of a key file, or any other opener).
[[nodiscard]] Keyring load_keyring(const std::filesystem::path& directory,
                                   const Secret<32>& slot_key);
[[nodiscard]] Keyring load_keyring(const std::filesystem::path& directory,
                                   const SlotOpener& opener);

// The text of the file, unopened. Throws KeyProblem as above.
[[nodiscard]] std::string read_keyring_text(const std::filesystem::path& directory);

// The keys from a text that such a file held; `name` is how messages call it.
[[nodiscard]] Keyring open_keyring_text(std::string_view text,
                                        const Secret<32>& slot_key,
                                        const std::string& name);

// A change of the ring of a directory. From its making to its end it holds the lock, so that two
// changes come one after the other and neither loses the other's; the ring is read when the lock is
// there. Readers need no lock: the file changes as a whole.
//
//   KeyringChange change(directory, opened_by(key));
//   change.ring().set_next(KeyPurpose::kDatabase, random);
//   change.write(random);       // before this nothing has happened; after it, it is on the disk
class KeyringChange {
public:
    // Waits while another process changes the ring. Throws KeyProblem as load_keyring, and when the
    // lock cannot be had.
    KeyringChange(const std::filesystem::path& directory, const SlotOpener& opener);
    ~KeyringChange();
    KeyringChange(const KeyringChange&) = delete;
    KeyringChange& operator=(const KeyringChange&) = delete;

    [[nodiscard]] OpenKeyring& ring() { return *ring_; }

    // Writes the ring in the place of the one on the disk: after a crash at any moment either of
    // them is there, whole. May be called again. Throws KeyProblem when it cannot be written.
    void write(const RandomSource& random);

private:
    std::filesystem::path directory_;
    int lock_ = -1;
    std::optional<OpenKeyring> ring_;
};

}  // namespace samspar::security
