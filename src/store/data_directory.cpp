#include "store/data_directory.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "security/atomic_file.h"

namespace samspar::store {
namespace {

constexpr off_t kBallastBytes = 16 * 1024 * 1024;
constexpr off_t kBallastPart = kBallastBytes / 16;

// Whoever may write there can put another file in the place of any of its files. Reading is told by
// samspar doctor: what lies there is sealed.
void refuse_open_to_others(const std::filesystem::path& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0 && (status.st_mode & (S_IWGRP | S_IWOTH)) != 0) {
        throw OpenProblem("others may write in the data directory " + path.string() +
                          "; run: chmod go-rwx " + path.string());
    }
}

}  // namespace

DataDirectory DataDirectory::create(const std::filesystem::path& path) {
    std::error_code error;
    if (std::filesystem::exists(path, error) && !std::filesystem::is_directory(path, error)) {
        throw OpenProblem(path.string() + " is a file; a new store needs an empty directory");
    }
    if (std::filesystem::exists(path, error) && !std::filesystem::is_empty(path, error)) {
        throw OpenProblem("there is something in " + path.string() +
                          " already; a new store needs an empty directory");
    }
    std::filesystem::create_directories(path, error);
    if (!error && ::chmod(path.c_str(), S_IRWXU) != 0) {
        error.assign(errno, std::generic_category());
    }
    if (error) {
        throw OpenProblem("cannot make the directory " + path.string() + ": " +
                          security::why_not_written(path, error));
    }
    return DataDirectory{path};
}

DirectoryLock::DirectoryLock(const DataDirectory& directory) {
    refuse_open_to_others(directory.path());
    descriptor_ = ::open(
        directory.lock().c_str(), O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (descriptor_ < 0) {
        const int why = errno;
        std::error_code unknown;
        const bool there =
            std::filesystem::exists(std::filesystem::symlink_status(directory.lock(), unknown));
        throw OpenProblem("cannot open " +
                          (there ? directory.lock().string()
                                 : "the data directory " + directory.path().string()) +
                          ": " + (why == ELOOP ? "it is a link" : std::strerror(why)));
    }
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
        ::close(descriptor_);
        throw StoreInUse("the store in " + directory.path().string() +
                         " is in use by another process");
    }
}

DirectoryLock::~DirectoryLock() {
    ::close(descriptor_);
}

void ensure_ballast(const DataDirectory& directory) {
    const int file = ::open(
        directory.ballast().c_str(), O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (file < 0) {
        return;  // nothing to set aside: the store itself will say what is wrong with the disk
    }
    // What is left of it is kept where there is no room for all.
    const off_t before = ::lseek(file, 0, SEEK_END);
    if (::posix_fallocate(file, 0, kBallastBytes) != 0 &&
        (before <= 0 || ::ftruncate(file, before) != 0)) {
        ::unlink(directory.ballast().c_str());
    }
    ::close(file);
}

bool has_ballast(const DataDirectory& directory) {
    std::error_code none;
    return std::filesystem::file_size(directory.ballast(), none) == kBallastBytes && !none;
}

bool release_ballast(const DataDirectory& directory) {
    return ::unlink(directory.ballast().c_str()) == 0;
}

bool spend_ballast(const DataDirectory& directory) {
    const int file = ::open(directory.ballast().c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0) {
        return false;
    }
    const off_t left = ::lseek(file, 0, SEEK_END) - kBallastPart;
    const bool given = left >= 0 && ::ftruncate(file, left) == 0;
    ::close(file);
    return given;
}

}  // namespace samspar::store
