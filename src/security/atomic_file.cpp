#include "security/atomic_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace samspar::security {
namespace {

constexpr mode_t kOwnerOnly = S_IRUSR | S_IWUSR;

[[noreturn]] void fail(const std::filesystem::path& path) {
    throw std::system_error(errno, std::generic_category(), path.string());
}

class Descriptor {
public:
    Descriptor(const std::filesystem::path& path, int flags)
        : path_(path), number_(::open(path.c_str(), flags | O_CLOEXEC | O_NOFOLLOW, kOwnerOnly)) {
        if (number_ < 0) {
            fail(path_);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { ::close(number_); }

    void write_all(ByteView bytes) const {
        while (!bytes.empty()) {
            const ssize_t written = ::write(number_, bytes.data(), bytes.size());
            if (written < 0 && errno != EINTR) {
                fail(path_);
            }
            if (written > 0) {
                bytes = bytes.subspan(static_cast<std::size_t>(written));
            }
        }
    }
    void sync() const {
        if (::fsync(number_) != 0) {
            fail(path_);
        }
    }

private:
    std::filesystem::path path_;
    int number_;
};

void sync_directory_of(const std::filesystem::path& path) {
    const std::filesystem::path parent = path.has_parent_path() ? path.parent_path() : ".";
    Descriptor(parent, O_RDONLY | O_DIRECTORY).sync();
}

}  // namespace

void create_owner_only_file(const std::filesystem::path& path, ByteView bytes) {
    const Descriptor file(path, O_WRONLY | O_CREAT | O_EXCL);
    try {
        file.write_all(bytes);
        file.sync();
    } catch (...) {
        ::unlink(path.c_str());
        throw;
    }
    sync_directory_of(path);
}

void write_file_atomically(const std::filesystem::path& path, ByteView bytes) {
    std::filesystem::path temporary = path;
    temporary += ".new";
    // One left by a crash holds nothing that anybody has been promised.
    if (::unlink(temporary.c_str()) != 0 && errno != ENOENT) {
        fail(temporary);
    }
    try {
        {
            const Descriptor file(temporary, O_WRONLY | O_CREAT | O_EXCL);
            file.write_all(bytes);
            file.sync();
        }
        if (::rename(temporary.c_str(), path.c_str()) != 0) {
            fail(path);
        }
    } catch (...) {
        ::unlink(temporary.c_str());
        throw;
    }
    sync_directory_of(path);
}

std::string why_not_written(const std::filesystem::path& path, const std::error_code& error) {
    if (error != std::errc::no_such_file_or_directory) {
        return error.message();
    }
    const std::filesystem::path parent = path.has_parent_path() ? path.parent_path() : ".";
    std::error_code unknown;
    return std::filesystem::is_directory(parent, unknown)
               ? "nothing can be made in " + parent.string()
               : "there is no directory " + parent.string();
}

}  // namespace samspar::security
