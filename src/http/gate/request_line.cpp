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

std::size_t RequestLine::served_of(const std::string& address) const {
    const auto served = served_.find(address);
    return address.empty() || served == served_.end() ? 0 : served->second;
}

bool RequestLine::has_share_left(const Visit& visit) const {
    return served_of(visit.address()) < limits_.workers_per_address;
}

bool RequestLine::offer(std::unique_ptr<Visit>& visit) {
    bool taken = false;
    {
        const std::lock_guard lock(mutex_);
        const std::string& address = visit->address();
        if (stopped_ ||
            (!address.empty() && waiting_from(address) >= limits_.waiting_per_address)) {
            return false;
        }
        taken = waiting_.size() < limits_.waiting;
        if (taken) {
            waiting_.push_back({std::move(visit), std::chrono::steady_clock::now()});
        } else {
            make_room(visit);
        }
    }
    changed_.notify_one();
    return taken;
}

// Puts the visit in the place of the newest of the address that has most waiting, and leaves that
// one in it; or does nothing, when nobody has more than it would have then.
void RequestLine::make_room(std::unique_ptr<Visit>& visit) {
    std::map<std::string_view, std::size_t> waiting;
    for (const Waiting& other : waiting_) {
        ++waiting[other.visit->address()];
    }
    waiting.erase(std::string_view());
    const auto most =
        std::ranges::max_element(waiting, {}, [](const auto& address) { return address.second; });
    if (most == waiting.end() || visit->address().empty() ||
        most->second <= waiting_from(visit->address()) + 1) {
        return;
    }
    const auto newest = std::ranges::find_if(waiting_.rbegin(), waiting_.rend(), [&](auto& other) {
        return other.visit->address() == most->first;
    });
    std::unique_ptr<Visit> leaving = std::move(newest->visit);
    waiting_.erase(std::next(newest).base());
    waiting_.push_back({std::move(visit), std::chrono::steady_clock::now()});
    visit = std::move(leaving);
}

std::unique_ptr<Visit> RequestLine::next() {
    const auto oldest = std::chrono::steady_clock::now() - limits_.patience;
    auto found = waiting_.begin();
    const bool too_late = found != waiting_.end() && found->since < oldest;
    if (too_late) {
        found->visit->refuse({503, "unavailable"});
    } else {
        found = std::ranges::min_element(waiting_, {}, [&](const Waiting& candidate) {
            return served_of(candidate.visit->address());
        });
    }
    if (found == waiting_.end() || (!too_late && !has_share_left(*found->visit))) {
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
