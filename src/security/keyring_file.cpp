#include "security/keyring_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>

#include "security/atomic_file.h"

namespace samspar::security {
namespace {

constexpr std::uintmax_t kLargestKeyring = 64 * 1024;

KeyProblem not_locked(const std::filesystem::path& lock) {
    return KeyProblem("the keyring cannot be changed: " + lock.string() + ": " +
                      std::generic_category().message(errno));
}

// The descriptor of the lock file, locked.
int lock_keyring(const std::filesystem::path& lock) {
    const int file =
        ::open(lock.c_str(), O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (file < 0) {
        throw not_locked(lock);
    }
    while (::flock(file, LOCK_EX) != 0) {
        if (errno != EINTR) {
            const KeyProblem problem = not_locked(lock);
            ::close(file);
            throw problem;
        }
    }
    return file;
}

}  // namespace

Keyring create_keyring(const std::filesystem::path& directory,
                       const Secret<32>& slot_key,
                       const RandomSource& random) {
    for (const auto& file : std::filesystem::directory_iterator(directory)) {
        const std::string name = file.path().filename().string();
        if (name == kKeyringName || name.find(".db") != std::string::npos) {
            throw KeyProblem("there is a store in " + directory.string() + " already (" + name +
                             "); fresh keys are never made beside it");
        }
    }
    OpenKeyring ring(Keyring::generate(random), {"file", "-", slot_key}, random);
    try {
        create_owner_only_file(directory / kKeyringName, bytes_of(ring.print(random)));
    } catch (const std::system_error& error) {
        throw KeyProblem("the keyring in " + directory.string() +
                         " cannot be made: " + error.code().message());
    }
    return ring.keys();
}

std::string read_keyring_text(const std::filesystem::path& directory) {
    const std::filesystem::path path = directory / kKeyringName;
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0) {
        throw KeyProblem(
            "the keyring " + path.string() +
            " is missing; restore it from its backup, the data cannot be read without it");
    }
    if (!S_ISREG(status.st_mode)) {
        throw KeyProblem("the keyring " + path.string() + " is not a regular file");
    }
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        throw KeyProblem("the keyring " + path.string() + " is open to others; run: chmod 600 " +
                         path.string());
    }
    std::ifstream file(path, std::ios::binary);
    if (!file || static_cast<std::uintmax_t>(status.st_size) > kLargestKeyring) {
        throw KeyProblem("the keyring " + path.string() + " cannot be read");
    }
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

Keyring load_keyring(const std::filesystem::path& directory, const SlotOpener& opener) {
    const std::string name = (directory / kKeyringName).string();
    return OpenKeyring(read_keyring_text(directory), opener, name).keys();
}

Keyring load_keyring(const std::filesystem::path& directory, const Secret<32>& slot_key) {
    return load_keyring(directory, opened_by(slot_key));
}

Keyring open_keyring_text(std::string_view text,
                          const Secret<32>& slot_key,
                          const std::string& name) {
    return OpenKeyring(text, opened_by(slot_key), name).keys();
}

KeyringChange::KeyringChange(const std::filesystem::path& directory, const SlotOpener& opener)
    : directory_(directory), lock_(lock_keyring(directory / kKeyringLockName)) {
    try {
        ring_.emplace(read_keyring_text(directory), opener, (directory / kKeyringName).string());
    } catch (...) {
        ::close(lock_);
        throw;
    }
}

KeyringChange::~KeyringChange() {
    ::close(lock_);
}

void KeyringChange::write(const RandomSource& random) {
    const std::filesystem::path path = directory_ / kKeyringName;
    try {
        write_file_atomically(path, bytes_of(ring_->print(random)));
    } catch (const std::system_error& error) {
        throw KeyProblem("the keyring " + path.string() +
                         " cannot be written: " + error.code().message());
    }
}

}  // namespace samspar::security
