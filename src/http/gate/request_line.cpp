#include "http/gate/request_line.h"

#include <sys/socket.h>

#include <algorithm>
#include <utility>

namespace samspar::http {
namespace {

constexpr std::size_t kMostDroppedAddresses = 64;

}  // namespace

void RequestLine::count_dropped(const std::string& address) {
    const std::lock_guard lock(mutex_);
    const bool room = dropped_.size() < kMostDroppedAddresses || dropped_.contains(address);
    ++dropped_[room ? address : "flera"];
}

std::map<std::string, std::int64_t> RequestLine::take_dropped() {
    const std::lock_guard lock(mutex_);
    return std::exchange(dropped_, {});
}

std::size_t RequestLine::waiting_from(const std::string& address) const {
    return static_cast<std::size_t>(std::ranges::count_if(
        waiting_, [&](const Waiting& other) { return other.visit->address() == address; }));
}

bool RequestLine::has_share_left(const Visit& visit) const {
    const auto served = served_.find(visit.address());
    return visit.address().empty() || served == served_.end() ||
           served->second < limits_.workers_per_address;
}

bool RequestLine::offer(std::unique_ptr<Visit>& visit) {
    {
        const std::lock_guard lock(mutex_);
        const std::string& address = visit->address();
        const bool full =
            waiting_.size() >= limits_.waiting ||
            (!address.empty() && waiting_from(address) >= limits_.waiting_per_address);
        if (stopped_ || full) {
            return false;
        }
        waiting_.push_back({std::move(visit), std::chrono::steady_clock::now()});
    }
    changed_.notify_one();
    return true;
}

std::unique_ptr<Visit> RequestLine::next() {
    const auto oldest = std::chrono::steady_clock::now() - limits_.patience;
    auto found = waiting_.begin();
    const bool too_late = found != waiting_.end() && found->since < oldest;
    if (too_late) {
        found->visit->refuse({503, "unavailable"});
    } else {
        found = std::ranges::find_if(
            waiting_, [&](const Waiting& candidate) { return has_share_left(*candidate.visit); });
    }
    if (found == waiting_.end()) {
        return nullptr;
    }
    std::unique_ptr<Visit> visit = std::move(found->visit);
    waiting_.erase(found);
    ++served_[visit->address()];
    sockets_.insert(visit->socket());
    return visit;
}

std::unique_ptr<Visit> RequestLine::take() {
    std::unique_lock lock(mutex_);
    std::unique_ptr<Visit> visit;
    changed_.wait(lock, [&] {
        visit = next();
        return visit != nullptr || (stopped_ && waiting_.empty());
    });
    return visit;
}

void RequestLine::finished(const Visit& visit) {
    {
        const std::lock_guard lock(mutex_);
        sockets_.erase(visit.socket());
        const auto served = served_.find(visit.address());
        if (--served->second == 0) {
            served_.erase(served);
        }
        if (served_.empty() && waiting_.empty()) {
            drained_.notify_all();
        }
    }
    changed_.notify_one();  // one more place, for at most one that waits
}

void RequestLine::stop() {
    std::unique_lock lock(mutex_);
    stopped_ = true;
    changed_.notify_all();
    drained_.wait_for(lock, limits_.drain, [this] { return served_.empty() && waiting_.empty(); });
    for (const int socket : sockets_) {
        ::shutdown(socket, SHUT_RDWR);
    }
    waiting_.clear();
    changed_.notify_all();
}

}  // namespace samspar::http
