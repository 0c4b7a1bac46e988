#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>

#include "http/gate/gate.h"
#include "http/gate/limits.h"
#include "http/gate/reply.h"
#include "http/gate/request.h"
#include "security/tls_server.h"

namespace samspar::http {

// Nobody can be served at that address or socket, in one sentence.
class CannotListen : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// Answers a request. Called from many threads at once. What it throws becomes a constant 500.
using Answer = std::function<Reply(Request)>;

// The listening service: gate, HTTP library, threads. Every reply gets the standing headers.
class Server {
public:
    // `limits` must outlive the server. Nothing listens yet.
    // `turned_away` may be left out.
    Server(const Limits& limits, Answer answer, BodyLimit body_limit, TurnedAway turned_away = {});
    ~Server();  // stops
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    // HTTPS on an address and a port; port 0 takes a free one. Returns the port. Throws
    // CannotListen when it cannot listen there. `tls` must outlive the
    // server.
    int listen_tls(const std::string& address, int port, const security::TlsServerContext& tls);

    // Plain HTTP on a Unix socket for a proxy on the same machine; the client's address is then
    // what the proxy says in X-Real-IP. The file gets `mode`. Takes the place of a socket that
    // nobody listens on any more. Throws std::runtime_error.
    void listen_unix(const std::filesystem::path& path, unsigned mode = 0660);

    // Accepts nothing more, lets requests under way finish for Limits::drain, then returns.
    // Does nothing when already stopped. May be called from any thread but not from a handler.
    void stop();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace samspar::http
