#include "http/gate/peer_address.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace samspar::http {

std::string counted_address(const std::string& full) {
    in6_addr v6{};
    if (::inet_pton(AF_INET6, full.c_str(), &v6) != 1) {
        return full;
    }
    if (IN6_IS_ADDR_V4MAPPED(&v6)) {
        return full;
    }
    std::fill_n(v6.s6_addr + 8, 8, std::uint8_t{0});
    std::array<char, INET6_ADDRSTRLEN> text{};
    return ::inet_ntop(AF_INET6, &v6, text.data(), text.size());
}

PeerAddress peer_address(int socket) {
    sockaddr_storage peer{};
    socklen_t length = sizeof peer;
    if (::getpeername(socket, reinterpret_cast<sockaddr*>(&peer), &length) != 0) {
        return {};
    }
    const void* bytes = nullptr;
    if (peer.ss_family == AF_INET) {
        bytes = &reinterpret_cast<const sockaddr_in*>(&peer)->sin_addr;
    } else if (peer.ss_family == AF_INET6) {
        bytes = &reinterpret_cast<const sockaddr_in6*>(&peer)->sin6_addr;
    } else {
        return {};
    }
    std::array<char, INET6_ADDRSTRLEN> text{};
    const std::string full = ::inet_ntop(peer.ss_family, bytes, text.data(), text.size());
    return {full, counted_address(full)};
}

}  // namespace samspar::http
