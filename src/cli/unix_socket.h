#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <utility>

namespace samspar::cli {

// A socket of the file system that is closed at the end.
class UnixSocket {
public:
    UnixSocket() = default;
    explicit UnixSocket(int number) : number_(number) {}
    ~UnixSocket();
    UnixSocket(UnixSocket&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    UnixSocket& operator=(UnixSocket&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    UnixSocket(const UnixSocket&) = delete;
    UnixSocket& operator=(const UnixSocket&) = delete;

    explicit operator bool() const { return number_ >= 0; }
    [[nodiscard]] int number() const { return number_; }

private:
    int number_ = -1;
};

// No socket when nobody listens at that path.
UnixSocket connect_to(const std::filesystem::path& path);

// The same for whole messages, each waited for at most a second.
UnixSocket connect_for_messages(const std::filesystem::path& path);

// Listens at the path, open to the owner only (mode 0600); takes the place of a socket that an
// earlier process left behind. Throws std::runtime_error with one sentence.
UnixSocket listen_at(const std::filesystem::path& path);

// As which user the process at the other end runs (SO_PEERCRED); empty when it is not known.
std::optional<uid_t> peer_user(const UnixSocket& socket);

// Whether it runs as this user or as root.
bool peer_is_owner(const UnixSocket& socket);

}  // namespace samspar::cli
