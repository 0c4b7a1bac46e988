#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "security/key_file.h"
#include "security/keyring.h"

namespace samspar::security {

// The file's name below the data directory.
inline constexpr const char* kKeyringName = "keyring";

// Makes a ring of fresh keys in `directory`, opened by `slot_key` (a key file's key).
// Throws KeyProblem when the directory holds a keyring or a database already: fresh keys beside an
// existing store would only make its data unreadable in a new way.
Keyring create_keyring(const std::filesystem::path& directory,
                       const Secret<32>& slot_key,
                       const RandomSource& random);

// Throws KeyProblem when the keyring is missing, damaged, open to others, or not opened by this
// key.
[[nodiscard]] Keyring load_keyring(const std::filesystem::path& directory,
                                   const Secret<32>& slot_key);

// The same from a text that such a file held; `name` is how messages call it.
[[nodiscard]] Keyring open_keyring_text(std::string_view text,
                                        const Secret<32>& slot_key,
                                        const std::string& name);

// Writes the ring anew under a fresh key-encryption key with one `file` slot for `slot_key`: used
// to change the key file, and to store a changed key. Old slots stop working. Atomic.
void replace_keyring(const std::filesystem::path& directory,
                     const Keyring& ring,
                     const Secret<32>& slot_key,
                     const RandomSource& random);

}  // namespace samspar::security
