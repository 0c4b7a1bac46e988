#include "http/gate/wire.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace samspar::http {
namespace {

constexpr std::chrono::milliseconds kLongestPoll{60'000};

bool wait_for(int socket, short events, Deadline deadline) {
    for (;;) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(
            deadline - std::chrono::steady_clock::now());
        if (left.count() <= 0) {
            return false;
        }
        pollfd watched{socket, events, 0};
        const int ready =
            ::poll(&watched, 1, static_cast<int>(std::min(left, kLongestPoll).count()));
        if (ready > 0) {
            return true;
        }
        if (ready < 0 && errno != EINTR) {
            return false;
        }
    }
}

}  // namespace

Wire::Wire(int socket, const security::TlsServerContext* tls) : socket_(socket), context_(tls) {
    const int flags = ::fcntl(socket_, F_GETFL);
    ::fcntl(socket_, F_SETFL, static_cast<unsigned>(flags) | O_NONBLOCK);
    const int on = 1;
    // Fails on a Unix socket, which has no delay to turn off.
    (void)::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

Wire::~Wire() {
    if (tls_) {
        tls_->close_notify();
    }
    ::close(socket_);
}

Wire::Step Wire::handshake() {
    if (!tls_) {
        tls_ = std::make_unique<security::TlsConnection>(*context_, socket_);
    }
    return tls_->handshake();
}

Wire::Step Wire::read_scrap(std::span<char> into) const {
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

Wire::Step Wire::plain_write(std::string_view bytes) const {
    const ssize_t count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count >= 0) {
        return {Outcome::kDone, static_cast<std::size_t>(count)};
    }
    const bool again = errno == EAGAIN || errno == EINTR;
    return {again ? Outcome::kWantsWrite : Outcome::kBroken, 0};
}

Wire::Step Wire::read(std::span<char> into) {
    return tls_ ? tls_->read(into) : read_scrap(into);
}

Wire::Step Wire::write(std::string_view bytes) {
    return tls_ ? tls_->write(bytes) : plain_write(bytes);
}

bool Wire::write_all(std::string_view bytes, Deadline deadline) {
    while (!bytes.empty()) {
        const Step step = write(bytes);
        if (step.outcome == Outcome::kDone) {
            bytes.remove_prefix(step.bytes);
        } else if (step.outcome != Outcome::kWantsRead && step.outcome != Outcome::kWantsWrite) {
            return false;
        } else if (!wait_for(
                       socket_, step.outcome == Outcome::kWantsRead ? POLLIN : POLLOUT, deadline)) {
            return false;
        }
        if (!bytes.empty() && std::chrono::steady_clock::now() >= deadline) {
            return false;
        }
    }
    return true;
}

bool Wire::has_input() const {
    if (tls_ && tls_->holds_bytes()) {
        return true;
    }
    pollfd watched{socket_, POLLIN, 0};
    return ::poll(&watched, 1, 0) > 0;
}

void Wire::say_end() {
    if (tls_) {
        tls_->close_notify();
    }
    ::shutdown(socket_, SHUT_WR);
}

}  // namespace samspar::http
