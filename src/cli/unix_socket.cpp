#include "cli/unix_socket.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <optional>
#include <stdexcept>
#include <string>

namespace samspar::cli {
namespace {

constexpr int kWaiting = 16;

// An address holds at most 107 bytes of path, which a data directory may exceed; the way through
// the descriptor of its directory is always short enough.
class SocketAddress {
public:
    explicit SocketAddress(const std::filesystem::path& path)
        : directory_(::open(path.parent_path().c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)) {
        const std::string through =
            "/proc/self/fd/" + std::to_string(directory_) + "/" + path.filename().string();
        address_.sun_family = AF_UNIX;
        if (directory_ >= 0 && through.size() < sizeof address_.sun_path) {
            through.copy(address_.sun_path, through.size());
        }
    }
    ~SocketAddress() {
        if (directory_ >= 0) {
            ::close(directory_);
        }
    }
    SocketAddress(const SocketAddress&) = delete;
    SocketAddress& operator=(const SocketAddress&) = delete;

    // The one type the socket calls take.
    [[nodiscard]] const sockaddr* get() const {
        return reinterpret_cast<const sockaddr*>(&address_);
    }
    static socklen_t size() { return sizeof(sockaddr_un); }

private:
    int directory_;
    sockaddr_un address_{};
};

UnixSocket new_socket(int type = SOCK_STREAM) {
    return UnixSocket(::socket(AF_UNIX, type | SOCK_CLOEXEC, 0));
}

UnixSocket connected(UnixSocket socket, const std::filesystem::path& path) {
    const SocketAddress address(path);
    if (::connect(socket.number(), address.get(), SocketAddress::size()) != 0) {
        return {};
    }
    return socket;
}

}  // namespace

UnixSocket::~UnixSocket() {
    if (number_ >= 0) {
        ::close(number_);
    }
}

UnixSocket connect_to(const std::filesystem::path& path) {
    return connected(new_socket(), path);
}

UnixSocket connect_for_messages(const std::filesystem::path& path) {
    UnixSocket socket = new_socket(SOCK_DGRAM);
    const timeval patience{1, 0};
    ::setsockopt(socket.number(), SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    return connected(std::move(socket), path);
}

UnixSocket listen_at(const std::filesystem::path& path) {
    UnixSocket socket = new_socket();
    const SocketAddress address(path);
    // Whoever holds the directory lock is the only one who may listen, so an old one is dead.
    ::unlink(path.c_str());
    const mode_t before = ::umask(S_IXUSR | S_IRWXG | S_IRWXO);
    const int bound = ::bind(socket.number(), address.get(), SocketAddress::size());
    ::umask(before);
    if (bound != 0 || ::listen(socket.number(), kWaiting) != 0) {
        throw std::runtime_error("cannot take commands at " + path.string() + ": " +
                                 std::strerror(errno));
    }
    return socket;
}

std::optional<uid_t> peer_user(const UnixSocket& socket) {
    ucred peer{};
    socklen_t size = sizeof peer;
    if (::getsockopt(socket.number(), SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0) {
        return std::nullopt;
    }
    return peer.uid;
}

bool peer_is_owner(const UnixSocket& socket) {
    const std::optional<uid_t> peer = peer_user(socket);
    return peer && (*peer == ::geteuid() || *peer == 0);
}

}  // namespace samspar::cli
