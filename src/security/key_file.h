#pragma once

#include <cstdint>
#include <filesystem>

#include "security/key_problem.h"
#include "security/random.h"
#include "security/secret.h"

namespace samspar::security {

// A key file is one line: 64 lower-case hexadecimal digits and a line feed. It belongs to the user
// who runs the program, nobody else may read it, and it should not lie on the disk of the data.

// Makes a fresh key in a new file. Throws KeyProblem when anything is at the path already.
Secret<32> create_key_file(const std::filesystem::path& path, const RandomSource& random);

// kSystemToo, for credentials: a file may be root's as well, and open to its group. systemd lets
// the user of a service in by an access list, whose mask stands where the rights of the group do.
enum class KeyFileOwner : std::uint8_t { kUser, kSystemToo };

// Throws KeyProblem when the file is missing, is a symbolic link or anything but a regular file,
// belongs to somebody else, is open to group or others, or does not hold a key.
[[nodiscard]] Secret<32> read_key_file(const std::filesystem::path& path,
                                       KeyFileOwner owner = KeyFileOwner::kUser);

}  // namespace samspar::security
