#pragma once

#include <string>

namespace samspar::http {

// The address at the other end of a connected socket.
struct PeerAddress {
    std::string full;     // as people write it; empty on a Unix socket
    std::string counted;  // what limits count by: in IPv6 the first 64 bits, since one household
                          // has as many addresses as it likes
};

[[nodiscard]] PeerAddress peer_address(int socket);

// The same for an address in text, for instance from X-Real-IP. Text that is none is kept.
[[nodiscard]] std::string counted_address(const std::string& full);

}  // namespace samspar::http
