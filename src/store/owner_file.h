#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>

#include "security/sha256.h"

namespace samspar::store {

// A new file that belongs to its owner only, written from the front to the end. Throws
// std::system_error, also when there is something at the path.
class OwnerFile {
public:
    explicit OwnerFile(std::filesystem::path path);
    ~OwnerFile();
    OwnerFile(const OwnerFile&) = delete;
    OwnerFile& operator=(const OwnerFile&) = delete;

    void write(std::string_view bytes);
    // What was written is on the disk.
    void sync();

private:
    std::filesystem::path path_;
    int descriptor_;
};

// Has what was made, renamed or written at the path reach the disk: a file, or the names in a
// directory. Throws std::system_error.
void sync_path(const std::filesystem::path& path);

// A directory for its owner only, empty, whatever was there. Throws std::system_error.
void make_empty_directory(const std::filesystem::path& path);

// Copies `bytes` bytes of a file from `offset` to the end of another; their sum. Throws
// std::system_error, also when there are fewer.
security::Sha256Digest copy_bytes(const std::filesystem::path& from,
                                  std::uint64_t offset,
                                  std::uint64_t bytes,
                                  OwnerFile& to);

}  // namespace samspar::store
