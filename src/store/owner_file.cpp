#include "store/owner_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <string>
#include <system_error>

#include "security/bytes.h"

namespace samspar::store {
namespace {

constexpr std::size_t kCopyPiece = std::size_t{256} * 1024;

[[noreturn]] void fail(const std::filesystem::path& path, int why) {
    throw std::system_error(why, std::generic_category(), path.string());
}

}  // namespace

OwnerFile::OwnerFile(std::filesystem::path path)
    : path_(std::move(path)),
      descriptor_(::open(
          path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR)) {
    if (descriptor_ < 0) {
        fail(path_, errno);
    }
}

OwnerFile::~OwnerFile() {
    ::close(descriptor_);
}

void OwnerFile::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            fail(path_, errno);
        }
        if (written > 0) {
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }
}

void OwnerFile::sync() {
    if (::fsync(descriptor_) != 0) {
        fail(path_, errno);
    }
}

void sync_path(const std::filesystem::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        fail(path, errno);
    }
    const int result = ::fsync(descriptor);
    const int why = errno;
    ::close(descriptor);
    if (result != 0) {
        fail(path, why);
    }
}

void make_empty_directory(const std::filesystem::path& path) {
    std::filesystem::remove_all(path);
    if (::mkdir(path.c_str(), S_IRWXU) != 0) {
        fail(path, errno);
    }
}

security::Sha256Digest copy_bytes(const std::filesystem::path& from,
                                  std::uint64_t offset,
                                  std::uint64_t bytes,
                                  OwnerFile& to) {
    std::ifstream in(from, std::ios::binary);
    in.seekg(static_cast<std::streamoff>(offset));
    security::Sha256 sum;
    std::string piece(kCopyPiece, '\0');
    while (bytes > 0) {
        const std::size_t now = std::min<std::uint64_t>(bytes, piece.size());
        if (!in.read(piece.data(), static_cast<std::streamsize>(now))) {
            fail(from, EIO);
        }
        const std::string_view got = std::string_view(piece).substr(0, now);
        sum.update(security::bytes_of(got));
        to.write(got);
        bytes -= now;
    }
    return sum.finish();
}

}  // namespace samspar::store
