#include "security/key_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "security/atomic_file.h"
#include "security/hex.h"

namespace samspar::security {
namespace {

constexpr std::size_t kLineBytes = 65;

class OpenFile {
public:
    explicit OpenFile(const std::filesystem::path& path)
        : number(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)) {}
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() {
        if (number >= 0) {
            ::close(number);
        }
    }

    const int number;
};

[[noreturn]] void refuse_unopened(const std::string& name) {
    if (errno == ENOENT) {
        throw KeyProblem("the key file " + name +
                         " is missing; put it back, the data cannot be read without it");
    }
    if (errno == ELOOP) {
        throw KeyProblem("the key file " + name +
                         " is a symbolic link; give the path of the file itself");
    }
    throw KeyProblem("the key file " + name +
                     " cannot be opened: " + std::generic_category().message(errno));
}

void check_owner_and_mode(int file, const std::string& name, KeyFileOwner owner) {
    struct stat status {};
    if (::fstat(file, &status) != 0 || !S_ISREG(status.st_mode)) {
        throw KeyProblem("the key file " + name + " is not a regular file");
    }
    const bool of_system = owner == KeyFileOwner::kSystemToo && status.st_uid == 0;
    if (status.st_uid != ::geteuid() && !of_system) {
        throw KeyProblem(
            "the key file " + name +
            " belongs to another user; leave it as it is, and give the command as that user "
            "with sudo -u");
    }
    const mode_t closed = of_system ? S_IWGRP | S_IRWXO : S_IRWXG | S_IRWXO;
    if ((status.st_mode & closed) != 0) {
        throw KeyProblem("the key file " + name + " is open to others; run: chmod 600 " + name);
    }
}

}  // namespace

Secret<32> create_key_file(const std::filesystem::path& path, const RandomSource& random) {
    Secret<32> key;
    random(key.fill());
    const SecretText line(to_hex(key.reveal()) + "\n");
    try {
        create_owner_only_file(path, bytes_of(line.reveal()));
    } catch (const std::system_error& error) {
        throw KeyProblem("the key file " + path.string() +
                         " cannot be made: " + why_not_written(path, error.code()));
    }
    return key;
}

Secret<32> read_key_file(const std::filesystem::path& path, KeyFileOwner owner) {
    const std::string name = path.string();
    const OpenFile file(path);
    if (file.number < 0) {
        refuse_unopened(name);
    }
    check_owner_and_mode(file.number, name, owner);
    Secret<kLineBytes + 1> content;  // one more, so that a longer file is noticed
    const ssize_t count = ::read(file.number, content.fill().data(), kLineBytes + 1);
    const std::string_view text =
        text_of(content.reveal()).substr(0, count > 0 ? static_cast<std::size_t>(count) : 0);
    if (text.size() == kLineBytes && text.back() == '\n') {
        if (std::optional<Bytes> bytes = from_hex(text.substr(0, kLineBytes - 1))) {
            const Secret<32> key(*bytes);
            explicit_bzero(bytes->data(), bytes->size());
            return key;
        }
    }
    throw KeyProblem("the key file " + name + " does not hold a key of 64 hexadecimal digits");
}

}  // namespace samspar::security
