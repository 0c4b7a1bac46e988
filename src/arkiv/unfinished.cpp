#include "arkiv/unfinished.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace samspar::arkiv {
namespace {

namespace fs = std::filesystem;

// Whether the directory that is open is the one at the path.
bool is_at(int descriptor, const fs::path& path) {
    struct stat open {};
    struct stat named {};
    return ::fstat(descriptor, &open) == 0 && ::lstat(path.c_str(), &named) == 0 &&
           open.st_dev == named.st_dev && open.st_ino == named.st_ino;
}

}  // namespace

Unfinished::Unfinished(fs::path path) : path_(std::move(path)) {
    try {
        while (!take()) {
        }
        clear();
    } catch (...) {
        if (descriptor_ >= 0) {
            ::close(descriptor_);
        }
        throw;
    }
}

Unfinished::~Unfinished() {
    if (!named_) {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    ::close(descriptor_);
}

void Unfinished::rename_to(const fs::path& name) {
    fs::rename(path_, name);
    named_ = true;
}

bool Unfinished::take() {
    if (::mkdir(path_.c_str(), S_IRWXU) != 0 && errno != EEXIST) {
        throw std::system_error(errno, std::generic_category(), path_.string());
    }
    descriptor_ = ::open(path_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor_ < 0 && errno == ENOENT) {
        return false;
    }
    if (descriptor_ < 0 || ::fchmod(descriptor_, S_IRWXU) != 0) {
        throw UnpackProblem(path_.string() + " is there and no directory of yours; move it away");
    }
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
        throw UnpackProblem("another archive is being written there, in " + path_.string() +
                            "; name another directory");
    }
    if (is_at(descriptor_, path_)) {
        return true;
    }
    ::close(descriptor_);
    descriptor_ = -1;
    return false;
}

void Unfinished::clear() const {
    for (const auto& entry : fs::directory_iterator(path_)) {
        fs::remove_all(entry.path());
    }
}

}  // namespace samspar::arkiv
