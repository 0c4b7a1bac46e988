#pragma once

#include <filesystem>

#include "security/bytes.h"

namespace samspar::security {

// Puts the bytes at `path`, readable by the owner only, so that after a crash at any moment the
// old content or the new one is there and never a mixture: a temporary file beside it, fsync,
// rename, fsync of the directory. Throws std::system_error.
void write_file_atomically(const std::filesystem::path& path, ByteView bytes);

// Makes a new owner-only file. Throws std::system_error, also when anything is there already.
void create_owner_only_file(const std::filesystem::path& path, ByteView bytes);

}  // namespace samspar::security
