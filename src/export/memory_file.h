#pragma once

#include <string>

namespace samspar::exporting {

// A file that lies in memory only, for libraries that will write to a path and nowhere else: exact
// figures must not lie on a disk in clear. Throws std::system_error when there can be none.
class MemoryFile {
public:
    MemoryFile();
    ~MemoryFile();
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    [[nodiscard]] std::string path() const;
    // All that was written.
    [[nodiscard]] std::string content() const;

private:
    int descriptor_;
};

// A directory in memory for files of the same kind that are made on the way, else the system's.
[[nodiscard]] std::string memory_directory();

}  // namespace samspar::exporting
