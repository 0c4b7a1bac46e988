#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

#include "security/key_file.h"

namespace samspar::security {

// What every TLS connection of a server shares: certificate, key, TLS 1.2 and 1.3 only, and of 1.2
// only suites with forward secrecy and authenticated encryption.
class TlsServerContext {
public:
    // PEM files. Throws KeyProblem when one is missing, unreadable or does not fit the other.
    TlsServerContext(const std::filesystem::path& certificate,
                     const std::filesystem::path& private_key);
    ~TlsServerContext();
    TlsServerContext(const TlsServerContext&) = delete;
    TlsServerContext& operator=(const TlsServerContext&) = delete;

private:
    friend class TlsConnection;
    struct State;
    std::unique_ptr<State> state_;
};

// The server's end of one TLS connection over a non-blocking socket, which it does not own. Never
// waits: when a step needs the socket first, it says for what, and is tried again after that.
class TlsConnection {
public:
    enum class Outcome { kDone, kWantsRead, kWantsWrite, kEnded, kBroken };
    struct Step {
        Outcome outcome = Outcome::kBroken;
        std::size_t bytes = 0;  // moved, when done
    };

    TlsConnection(const TlsServerContext& context, int socket);
    ~TlsConnection();
    TlsConnection(const TlsConnection&) = delete;
    TlsConnection& operator=(const TlsConnection&) = delete;

    [[nodiscard]] Step handshake();
    [[nodiscard]] Step read(std::span<char> into);
    [[nodiscard]] Step write(std::string_view bytes);
    // Whether bytes that the socket has given up already wait here to be read.
    [[nodiscard]] bool holds_bytes() const;
    // Tells the other end that nothing more comes; does not wait for its answer.
    void close_notify();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace samspar::security
