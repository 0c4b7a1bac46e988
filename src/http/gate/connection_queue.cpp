#include "http/gate/connection_queue.h"

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

namespace samspar::http {
namespace {

constexpr std::size_t kMostDroppedAddresses = 64;

}  // namespace

void ConnectionQueue::count_dropped(const Connection& connection) {
    const bool room =
        dropped_.size() < kMostDroppedAddresses || dropped_.contains(connection.address);
    ++dropped_[room ? connection.address : "flera"];
}

std::map<std::string, std::int64_t> ConnectionQueue::take_dropped() {
    const std::lock_guard lock(mutex_);
    return std::exchange(dropped_, {});
}

std::size_t ConnectionQueue::waiting_from(const std::string& address) const {
    return static_cast<std::size_t>(
        std::count_if(waiting_.begin(), waiting_.end(), [&](const Connection& other) {
            return other.address == address;
        }));
}

bool ConnectionQueue::has_share_left(const Connection& connection) const {
    const auto served = served_.find(connection.address);
    return connection.address.empty() || served == served_.end() ||
           served->second < limits_.workers_per_address;
}

bool ConnectionQueue::offer(Connection connection) {
    {
        const std::lock_guard lock(mutex_);
        const bool full = waiting_.size() >= limits_.waiting ||
                          (!connection.address.empty() &&
                           waiting_from(connection.address) >= limits_.waiting_per_address);
        if (stopped_) {
            return false;
        }
        if (full) {
            count_dropped(connection);
            return false;
        }
        waiting_.push_back(std::move(connection));
    }
    changed_.notify_one();
    return true;
}

std::optional<Connection> ConnectionQueue::next() {
    const auto oldest = std::chrono::steady_clock::now() - limits_.patience;
    while (!waiting_.empty() && waiting_.front().accepted < oldest) {
        ::close(waiting_.front().socket);
        count_dropped(waiting_.front());
        waiting_.pop_front();
    }
    const auto found =
        std::find_if(waiting_.begin(), waiting_.end(), [&](const Connection& candidate) {
            return has_share_left(candidate);
        });
    if (found == waiting_.end()) {
        return std::nullopt;
    }
    Connection connection = std::move(*found);
    waiting_.erase(found);
    ++served_[connection.address];
    return connection;
}

std::optional<Connection> ConnectionQueue::take() {
    std::unique_lock lock(mutex_);
    std::optional<Connection> connection;
    changed_.wait(lock, [&] { return stopped_ || (connection = next()).has_value(); });
    return connection;
}

bool ConnectionQueue::receiving(const Connection& connection) {
    const std::lock_guard lock(mutex_);
    receiving_.insert(connection.socket);
    return !stopped_;
}

bool ConnectionQueue::must_leave(const Connection& connection) {
    const std::lock_guard lock(mutex_);
    const auto could_follow =
        std::count_if(waiting_.begin(), waiting_.end(), [&](const Connection& other) {
            return other.address == connection.address || has_share_left(other);
        });
    if (static_cast<std::size_t>(could_follow) <= leaving_.size()) {
        return false;
    }
    leaving_.insert(connection.socket);
    return true;
}

void ConnectionQueue::answering(const Connection& connection) {
    const std::lock_guard lock(mutex_);
    receiving_.erase(connection.socket);
    answering_.insert(connection.socket);
}

void ConnectionQueue::finished(const Connection& connection) {
    {
        const std::lock_guard lock(mutex_);
        receiving_.erase(connection.socket);
        answering_.erase(connection.socket);
        leaving_.erase(connection.socket);
        const auto served = served_.find(connection.address);
        if (--served->second == 0) {
            served_.erase(served);
        }
        if (served_.empty()) {
            drained_.notify_all();
        }
    }
    changed_.notify_one();  // one more place, for at most one that waits
}

void ConnectionQueue::stop() {
    std::unique_lock lock(mutex_);
    stopped_ = true;
    for (const Connection& connection : waiting_) {
        ::close(connection.socket);
    }
    waiting_.clear();
    for (const int socket : receiving_) {
        ::shutdown(socket, SHUT_RDWR);
    }
    changed_.notify_all();
    drained_.wait_for(lock, limits_.drain, [this] { return served_.empty(); });
    for (const int socket : answering_) {
        ::shutdown(socket, SHUT_RDWR);
    }
}

}  // namespace samspar::http
