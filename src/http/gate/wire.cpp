#include "http/gate/wire.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace samspar::http {

using security::TlsConnection;
using Outcome = security::TlsConnection::Outcome;

Wire::Wire(int socket, const security::TlsServerContext* tls) : socket_(socket) {
    const int flags = ::fcntl(socket_, F_GETFL);
    ::fcntl(socket_, F_SETFL, static_cast<unsigned>(flags) | O_NONBLOCK);
    const int on = 1;
    // Fails on a Unix socket, which has no delay to turn off.
    (void)::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    try {
        if (tls != nullptr) {
            tls_ = std::make_unique<TlsConnection>(*tls, socket_);
        }
    } catch (...) {
        ::close(socket_);
        throw;
    }
}

Wire::~Wire() {
    if (tls_) {
        tls_->close_notify();
    }
    ::close(socket_);
}

bool Wire::wait_for(short events, Deadline deadline) const {
    for (;;) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(
            deadline - std::chrono::steady_clock::now());
        if (left.count() <= 0) {
            return false;
        }
        pollfd watched{socket_, events, 0};
        const int ready =
            ::poll(&watched, 1, static_cast<int>(std::min<long>(left.count(), 60'000)));
        if (ready > 0) {
            return true;
        }
        if (ready < 0 && errno != EINTR) {
            return false;
        }
    }
}

bool Wire::await_bytes(Deadline deadline,
                       std::chrono::milliseconds pause,
                       const std::function<bool()>& go_on) const {
    if (tls_ && tls_->holds_bytes()) {
        return true;
    }
    do {
        if (wait_for(POLLIN, std::min(deadline, within(pause)))) {
            return true;
        }
    } while (std::chrono::steady_clock::now() < deadline && go_on());
    return false;
}

template <typename Attempt>
TlsConnection::Step Wire::until_done(Deadline deadline, Attempt attempt) {
    for (;;) {
        const TlsConnection::Step step = attempt();
        if (step.outcome != Outcome::kWantsRead && step.outcome != Outcome::kWantsWrite) {
            return step;
        }
        if (!wait_for(step.outcome == Outcome::kWantsRead ? POLLIN : POLLOUT, deadline)) {
            return {Outcome::kBroken, 0};
        }
    }
}

TlsConnection::Step Wire::plain_read(std::span<char> into) const {
    const ssize_t count = ::recv(socket_, into.data(), into.size(), 0);
    if (count > 0) {
        return {Outcome::kDone, static_cast<std::size_t>(count)};
    }
    if (count == 0) {
        return {Outcome::kEnded, 0};
    }
    const bool again = errno == EAGAIN || errno == EINTR;
    return {again ? Outcome::kWantsRead : Outcome::kBroken, 0};
}

TlsConnection::Step Wire::plain_write(std::string_view bytes) const {
    const ssize_t count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count >= 0) {
        return {Outcome::kDone, static_cast<std::size_t>(count)};
    }
    const bool again = errno == EAGAIN || errno == EINTR;
    return {again ? Outcome::kWantsWrite : Outcome::kBroken, 0};
}

bool Wire::handshake(Deadline deadline) {
    return !tls_ ||
           until_done(deadline, [this] { return tls_->handshake(); }).outcome == Outcome::kDone;
}

std::optional<std::size_t> Wire::read_some(std::span<char> into, Deadline deadline) {
    const TlsConnection::Step step =
        until_done(deadline, [&] { return tls_ ? tls_->read(into) : plain_read(into); });
    if (step.outcome == Outcome::kBroken) {
        return std::nullopt;
    }
    return step.bytes;
}

bool Wire::write_all(std::string_view bytes, Deadline deadline) {
    while (!bytes.empty()) {
        const TlsConnection::Step step =
            until_done(deadline, [&] { return tls_ ? tls_->write(bytes) : plain_write(bytes); });
        if (step.outcome != Outcome::kDone) {
            return false;
        }
        bytes.remove_prefix(step.bytes);
        if (!bytes.empty() && std::chrono::steady_clock::now() >= deadline) {
            return false;
        }
    }
    return true;
}

void Wire::linger(std::size_t most_bytes, Deadline deadline) {
    if (tls_) {
        tls_->close_notify();
    }
    ::shutdown(socket_, SHUT_WR);
    std::array<char, 4096> scrap{};
    std::size_t thrown_away = 0;
    while (thrown_away < most_bytes) {
        const TlsConnection::Step step = until_done(deadline, [&] { return plain_read(scrap); });
        if (step.outcome != Outcome::kDone) {
            return;
        }
        thrown_away += step.bytes;
    }
}

}  // namespace samspar::http
