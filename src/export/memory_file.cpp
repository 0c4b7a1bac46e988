#include "export/memory_file.h"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

namespace samspar::exporting {
namespace {

[[noreturn]] void fail(const char* what) {
    throw std::system_error(errno, std::generic_category(), what);
}

}  // namespace

MemoryFile::MemoryFile() : descriptor_(memfd_create("samspar-export", MFD_CLOEXEC)) {
    if (descriptor_ < 0) {
        fail("a file in memory");
    }
}

MemoryFile::~MemoryFile() {
    close(descriptor_);
}

std::string MemoryFile::path() const {
    return "/proc/self/fd/" + std::to_string(descriptor_);
}

std::string MemoryFile::content() const {
    struct stat about {};
    if (fstat(descriptor_, &about) != 0) {
        fail("a file in memory");
    }
    std::string bytes(static_cast<std::size_t>(about.st_size), '\0');
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t got =
            pread(descriptor_, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
        if (got <= 0) {
            fail("a file in memory");
        }
        done += static_cast<std::size_t>(got);
    }
    return bytes;
}

std::string memory_directory() {
    constexpr const char* kShared = "/dev/shm";
    return access(kShared, W_OK) == 0 ? kShared : std::filesystem::temp_directory_path().string();
}

}  // namespace samspar::exporting
