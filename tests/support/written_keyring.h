#pragma once

#include <filesystem>

#include "security/atomic_file.h"
#include "security/keyring_file.h"

namespace samspar::test {

// Puts a ring of these keys into the directory, with one slot for a key file, whatever is there.
inline void write_keyring(const std::filesystem::path& directory,
                          const security::Keyring& keys,
                          const security::Secret<32>& slot_key) {
    security::OpenKeyring ring(keys, {"file", "-", slot_key}, security::system_random);
    security::write_file_atomically(directory / security::kKeyringName,
                                    security::bytes_of(ring.print(security::system_random)));
}

}  // namespace samspar::test
