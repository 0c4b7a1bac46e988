#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include "security/tls_server.h"

namespace samspar::http {

using Deadline = std::chrono::steady_clock::time_point;

// A deadline that far from now.
[[nodiscard]] inline Deadline within(std::chrono::milliseconds time) {
    return std::chrono::steady_clock::now() + time;
}

// One accepted connection, with or without TLS. Owns the socket. Every wait ends at the deadline
// it is given, however slowly the other end drips.
class Wire {
public:
    // `tls` is null on the Unix socket. The socket is made non-blocking.
    Wire(int socket, const security::TlsServerContext* tls);
    ~Wire();
    Wire(const Wire&) = delete;
    Wire& operator=(const Wire&) = delete;

    // Waits until there is something to read, or the other end is gone. False at the deadline, or
    // when nothing came and `go_on`, which is asked every `pause`, says no.
    [[nodiscard]] bool await_bytes(Deadline deadline,
                                   std::chrono::milliseconds pause,
                                   const std::function<bool()>& go_on) const;
    [[nodiscard]] bool handshake(Deadline deadline);
    // How many bytes came, at least one; 0 when the other end has closed; nothing when the
    // deadline passed or the connection broke.
    [[nodiscard]] std::optional<std::size_t> read_some(std::span<char> into, Deadline deadline);
    [[nodiscard]] bool write_all(std::string_view bytes, Deadline deadline);
    // Says that nothing more comes, then reads on for a while and throws away: a socket closed
    // over unread bytes would take back the reply that refuses them.
    void linger(std::size_t most_bytes, Deadline deadline);

    [[nodiscard]] int socket() const { return socket_; }

private:
    [[nodiscard]] bool wait_for(short events, Deadline deadline) const;
    [[nodiscard]] security::TlsConnection::Step plain_read(std::span<char> into) const;
    [[nodiscard]] security::TlsConnection::Step plain_write(std::string_view bytes) const;
    template <typename Attempt>
    security::TlsConnection::Step until_done(Deadline deadline, Attempt attempt);

    int socket_;
    std::unique_ptr<security::TlsConnection> tls_;
};

}  // namespace samspar::http
