#pragma once

#include <filesystem>
#include <string>
#include <system_error>

#include "security/bytes.h"

namespace samspar::security {

// Puts the bytes at `path`, readable by the owner only, so that after a crash at any moment the
// old content or the new one is there and never a mixture: a temporary file beside it, fsync,
// rename, fsync of the directory. Throws std::system_error.
void write_file_atomically(const std::filesystem::path& path, ByteView bytes);

// Makes a new owner-only file. Throws std::system_error, also when anything is there already.
void create_owner_only_file(const std::filesystem::path& path, ByteView bytes);

// Why nothing could be written at `path`, in words for people. That the directory is missing and
// that the file is are one error of the system.
[[nodiscard]] std::string why_not_written(const std::filesystem::path& path,
                                          const std::error_code& error);

}  // namespace samspar::security
