#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "http/gate/gate.h"

namespace samspar::test {

// For servers whose routes are of no matter: as large as the gate takes.
[[nodiscard]] inline std::size_t any_body(const http::Head& /*head*/) {
    return http::Limits{}.body_bytes;
}

// What came back from the server, taken apart.
struct Answer {
    int status = 0;  // 0: the connection was closed without an answer
    std::vector<std::pair<std::string, std::string>> headers;  // names in lower case
    std::string body;

    [[nodiscard]] std::string header(std::string_view name) const;
};

// One raw connection to the server under test, over TLS or a Unix socket, on which a test may send
// any bytes it likes.
class RawConnection {
public:
    explicit RawConnection(int tls_port);
    explicit RawConnection(const std::string& unix_path);
    ~RawConnection();
    RawConnection(const RawConnection&) = delete;
    RawConnection& operator=(const RawConnection&) = delete;

    // False when the server has hung up.
    bool send(std::string_view bytes);
    // The next reply, or what has come of it when the server closes or nothing comes for
    // `patience`.
    Answer receive(std::chrono::milliseconds patience = std::chrono::seconds(20));
    // Whether the server closes within that time.
    bool closed_within(std::chrono::milliseconds patience);

private:
    struct State;
    std::unique_ptr<State> state_;
};

// Connects to the port without a handshake; closes at the end.
class IdleSocket {
public:
    explicit IdleSocket(int port);
    ~IdleSocket();
    IdleSocket(const IdleSocket&) = delete;
    IdleSocket& operator=(const IdleSocket&) = delete;

private:
    int socket_;
};

[[nodiscard]] Answer parse_answer(std::string_view raw);

}  // namespace samspar::test
