#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

#include "security/tls_server.h"

namespace samspar::http {

using Deadline = std::chrono::steady_clock::time_point;

// A deadline that far from now.
[[nodiscard]] inline Deadline within(std::chrono::milliseconds time) {
    return std::chrono::steady_clock::now() + time;
}

// One accepted connection, with or without TLS. Owns the socket. Only write_all() waits: every
// other step says instead what it would have to wait for.
class Wire {
public:
    using Step = security::TlsConnection::Step;
    using Outcome = security::TlsConnection::Outcome;

    // `tls` is null on the Unix socket. The socket is made non-blocking. What TLS needs in memory
    // is taken at the first step of the handshake, so that a silent connection costs next to none.
    Wire(int socket, const security::TlsServerContext* tls);
    ~Wire();
    Wire(const Wire&) = delete;
    Wire& operator=(const Wire&) = delete;

    [[nodiscard]] bool has_tls() const { return context_ != nullptr; }
    [[nodiscard]] Step handshake();
    [[nodiscard]] Step read(std::span<char> into);
    [[nodiscard]] Step write(std::string_view bytes);
    // Waits, at most until the deadline.
    [[nodiscard]] bool write_all(std::string_view bytes, Deadline deadline);
    // Whether something can be read at once: a request, its beginning, or that the other end is
    // gone.
    [[nodiscard]] bool has_input() const;

    // Says that nothing more comes. Then bytes that still arrive are to be read and thrown away
    // with read_scrap() for a while: a socket closed over unread bytes takes back the last reply.
    void say_end();
    [[nodiscard]] Step read_scrap(std::span<char> into) const;

    [[nodiscard]] int socket() const { return socket_; }

private:
    [[nodiscard]] Step plain_write(std::string_view bytes) const;

    int socket_;
    const security::TlsServerContext* context_;
    std::unique_ptr<security::TlsConnection> tls_;
};

}  // namespace samspar::http
