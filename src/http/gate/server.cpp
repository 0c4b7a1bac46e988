#include "http/gate/server.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <stdexcept>
#include <vector>

#include "http/gate/gated_server.h"

namespace samspar::http {
namespace {

// Removes what a process that died left at the path. A file of another kind, or a socket that
// somebody answers on, stays, and listening there then fails.
void remove_stale_socket(const std::filesystem::path& path) {
    struct stat status {};
    sockaddr_un address{};
    if (::lstat(path.c_str(), &status) != 0 || !S_ISSOCK(status.st_mode) ||
        path.native().size() >= sizeof address.sun_path) {
        return;
    }
    address.sun_family = AF_UNIX;
    std::copy(path.native().begin(), path.native().end(), address.sun_path);
    const int probe = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const bool answered =
        ::connect(probe, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    ::close(probe);
    if (!answered) {
        ::unlink(path.c_str());
    }
}

bool bind_unix(GatedServer& listener, const std::filesystem::path& path, unsigned mode) {
    remove_stale_socket(path);
    // Born closed, so that nobody connects before it has its mode.
    const mode_t before = ::umask(0777);
    const bool bound = listener.bind_to_port(path.c_str(), 80);
    ::umask(before);
    return bound && ::chmod(path.c_str(), mode) == 0;
}

}  // namespace

struct Server::State {
    const Limits& limits;
    Answer answer;
    BodyLimit body_limit;
    TurnedAway turned_away;
    std::vector<std::unique_ptr<GatedServer>> listeners;
    std::filesystem::path unix_path;
};

Server::Server(const Limits& limits, Answer answer, BodyLimit body_limit, TurnedAway turned_away)
    : state_(new State{
          limits, std::move(answer), std::move(body_limit), std::move(turned_away), {}, {}}) {
    // A client that hangs up must not end the process.
    std::signal(SIGPIPE, SIG_IGN);
}

Server::~Server() {
    stop();
}

int Server::listen_tls(const std::string& address,
                       int port,
                       const security::TlsServerContext& tls) {
    auto listener = std::make_unique<GatedServer>(
        state_->limits, &tls, state_->answer, state_->body_limit, state_->turned_away);
    const int bound = port == 0 ? listener->bind_to_any_port(address.c_str())
                                : (listener->bind_to_port(address.c_str(), port) ? port : -1);
    if (bound <= 0) {
        throw CannotListen("cannot listen on " + address + ":" + std::to_string(port) +
                           "; the port is taken, or the address is not of this machine");
    }
    listener->start(
        [at = listener.get(), address, bound] { return at->bind_to_port(address.c_str(), bound); });
    state_->listeners.push_back(std::move(listener));
    return bound;
}

void Server::listen_unix(const std::filesystem::path& path, unsigned mode) {
    auto listener = std::make_unique<GatedServer>(
        state_->limits, nullptr, state_->answer, state_->body_limit, state_->turned_away);
    listener->set_address_family(AF_UNIX);
    const auto bind = [at = listener.get(), path, mode] { return bind_unix(*at, path, mode); };
    if (!bind()) {
        throw CannotListen("cannot listen on the socket " + path.string());
    }
    listener->start(bind);
    state_->listeners.push_back(std::move(listener));
    state_->unix_path = path;
}

void Server::stop() {
    for (const auto& listener : state_->listeners) {
        listener->stop_and_drain();
    }
    state_->listeners.clear();
    if (!state_->unix_path.empty()) {
        ::unlink(state_->unix_path.c_str());
        state_->unix_path.clear();
    }
}

}  // namespace samspar::http
