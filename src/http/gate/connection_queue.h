#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>

#include "http/gate/limits.h"

namespace samspar::http {

// An accepted socket and where it comes from. An empty address (the Unix socket, where everything
// comes from the proxy) is not counted against the limit for one address.
struct Connection {
    int socket = -1;
    std::string address;
    std::chrono::steady_clock::time_point accepted;
};

// The bounded line between the thread that accepts and the threads that serve. No address can
// take all places: those over its share wait while others go ahead of them.
class ConnectionQueue {
public:
    explicit ConnectionQueue(const Limits& limits) : limits_(limits) {}

    // False when there is no room; the caller closes the socket.
    [[nodiscard]] bool offer(Connection connection);

    // How many were closed unread since this was last asked, by address: there was no room, or they
    // waited too long. Of very many addresses the last are counted together, under `flera`.
    [[nodiscard]] std::map<std::string, std::int64_t> take_dropped();

    // Waits for a connection that may be served now; nothing once stopped. Closes those that have
    // waited too long.
    [[nodiscard]] std::optional<Connection> take();

    // After take(): the request is being received. False when the service stops, and the
    // connection should be dropped.
    [[nodiscard]] bool receiving(const Connection& connection);
    // Asked now and then for a connection that has not sent anything yet: whether it must leave,
    // because one that waits could be served in its place. Each that waits sends one away.
    [[nodiscard]] bool must_leave(const Connection& connection);
    // The request is there and will be answered also when the service stops.
    void answering(const Connection& connection);
    // Must be called before the socket is closed.
    void finished(const Connection& connection);

    // Closes what waits, hangs up on requests not yet received, and waits for the answers under
    // way until Limits::drain has passed; then hangs up on them too.
    void stop();

private:
    void count_dropped(const Connection& connection);
    [[nodiscard]] std::optional<Connection> next();
    [[nodiscard]] bool has_share_left(const Connection& connection) const;
    [[nodiscard]] std::size_t waiting_from(const std::string& address) const;

    const Limits& limits_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::condition_variable drained_;
    std::deque<Connection> waiting_;
    std::map<std::string, std::size_t> served_;    // by address
    std::map<std::string, std::int64_t> dropped_;  // by address
    std::set<int> receiving_;
    std::set<int> leaving_;
    std::set<int> answering_;
    bool stopped_ = false;
};

}  // namespace samspar::http
