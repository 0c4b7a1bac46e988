#include "http/gate/reception.h"

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <system_error>

#include "http/gate/peer_address.h"

namespace samspar::http {
namespace {

// How often deadlines are looked at.
constexpr std::chrono::milliseconds kLook{50};
constexpr int kEventsAtOnce = 64;

}  // namespace

Reception::Reception(const security::TlsServerContext* tls,
                     const VisitRules& rules,
                     RequestLine& line,
                     AnswerRefused answer_refused)
    : tls_(tls),
      rules_(rules),
      line_(line),
      answer_refused_(std::move(answer_refused)),
      epoll_(::epoll_create1(EPOLL_CLOEXEC)),
      wake_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    if (epoll_ < 0 || wake_ < 0) {
        throw std::system_error(errno, std::generic_category(), "cannot wait for connections");
    }
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = wake_;
    ::epoll_ctl(epoll_, EPOLL_CTL_ADD, wake_, &event);
}

Reception::~Reception() {
    stop(std::chrono::milliseconds(0));
    ::close(epoll_);
    ::close(wake_);
}

void Reception::start() {
    thread_ = std::thread([this] { run(); });
}

void Reception::wake() const {
    const std::uint64_t one = 1;
    // Full only when it has been woken already.
    (void)!::write(wake_, &one, sizeof one);
}

void Reception::welcome(int socket) {
    {
        const std::lock_guard lock(mutex_);
        arrived_.push_back(socket);
    }
    wake();
}

void Reception::take_back(std::unique_ptr<Visit> visit) {
    {
        const std::lock_guard lock(mutex_);
        returned_.push_back(std::move(visit));
    }
    wake();
}

void Reception::close_doors() {
    closing_ = true;
    wake();
}

void Reception::stop(std::chrono::milliseconds drain) {
    if (!thread_.joinable()) {
        return;
    }
    last_moment_ = within(drain);
    closing_ = true;
    stopping_ = true;
    wake();
    thread_.join();
    visits_.clear();
    returned_.clear();
    for (const int socket : arrived_) {
        ::close(socket);
    }
    arrived_.clear();
}

bool Reception::is_over() const {
    return stopping_ && (count_ == 0 || std::chrono::steady_clock::now() >= last_moment_.load());
}

void Reception::run() {
    std::array<epoll_event, kEventsAtOnce> events{};
    while (!is_over()) {
        const int timeout = count_ == 0 && !stopping_ ? -1 : static_cast<int>(kLook.count());
        const int ready = ::epoll_wait(epoll_, events.data(), kEventsAtOnce, timeout);
        for (int i = 0; i < ready; ++i) {
            const int socket = events.at(static_cast<std::size_t>(i)).data.fd;
            if (socket == wake_) {
                std::uint64_t times = 0;
                (void)!::read(wake_, &times, sizeof times);
            } else if (const auto found = visits_.find(socket); found != visits_.end()) {
                go_on(found);
            }
        }
        take_in();
        if (closing_) {
            drop_all_but_replies();
        }
        if (std::chrono::steady_clock::now() >= next_look_) {
            drop_overdue();
            next_look_ = within(kLook);
        }
    }
}

void Reception::take_in() {
    std::vector<int> arrived;
    std::vector<std::unique_ptr<Visit>> returned;
    {
        const std::lock_guard lock(mutex_);
        arrived.swap(arrived_);
        returned.swap(returned_);
    }
    for (std::unique_ptr<Visit>& visit : returned) {
        const int socket = visit->socket();
        go_on(visits_.emplace(socket, std::move(visit)).first);
    }
    for (const int socket : arrived) {
        admit(socket);
    }
}

// In a full house the place of one that is silent is taken: of the same address when that has its
// share.
bool Reception::has_place_for(const std::string& address) {
    const auto here = by_address_.find(address);
    const bool share_full = !address.empty() && here != by_address_.end() &&
                            here->second >= rules_.limits.connections_per_address;
    if (!share_full && count_ < rules_.limits.connections) {
        return true;
    }
    auto longest = visits_.end();
    for (auto at = visits_.begin(); at != visits_.end(); ++at) {
        const Visit& visit = *at->second;
        if (visit.is_quiet() && (!share_full || visit.address() == address) &&
            (longest == visits_.end() || visit.deadline() < longest->second->deadline())) {
            longest = at;
        }
    }
    if (longest == visits_.end()) {
        return false;
    }
    drop(longest);
    return true;
}

void Reception::admit(int socket) {
    const PeerAddress peer = peer_address(socket);
    const std::string counted = tls_ == nullptr ? std::string() : peer.counted;
    if (closing_ || !has_place_for(counted)) {
        if (!closing_) {
            line_.count_dropped(peer.full);
        }
        ::close(socket);
        return;
    }
    ++count_;
    ++by_address_[counted];
    const auto visit =
        visits_.emplace(socket, std::make_unique<Visit>(socket, tls_, rules_, counted, peer.full))
            .first;
    epoll_event event{};
    event.events = EPOLLIN | EPOLLONESHOT;
    event.data.fd = socket;
    if (::epoll_ctl(epoll_, EPOLL_CTL_ADD, socket, &event) != 0) {
        drop(visit);
    }
}

void Reception::watch(int socket, Visit::Need need) const {
    epoll_event event{};
    event.events = (need == Visit::Need::kRoom ? EPOLLOUT : EPOLLIN) | EPOLLONESHOT;
    event.data.fd = socket;
    ::epoll_ctl(epoll_, EPOLL_CTL_MOD, socket, &event);
}

void Reception::go_on(Visits::iterator visit) {
    switch (const Visit::Need need = visit->second->go_on(); need) {
        case Visit::Need::kInput:
        case Visit::Need::kRoom:
            watch(visit->first, need);
            return;
        case Visit::Need::kAnswer:
            hand_over(visit);
            return;
        case Visit::Need::kNothing:
            drop(visit);
            return;
    }
}

void Reception::hand_over(Visits::iterator visit) {
    std::unique_ptr<Visit> leaving = std::move(visit->second);
    visits_.erase(visit);
    if (line_.offer(leaving)) {
        return;
    }
    leaving->refuse({503, "unavailable"});
    line_.count_dropped(leaving->client());
    answer_refused_(*leaving);
    const int socket = leaving->socket();
    go_on(visits_.emplace(socket, std::move(leaving)).first);
}

void Reception::forget_address(const std::string& address) {
    --count_;
    const auto here = by_address_.find(address);
    if (--here->second == 0) {
        by_address_.erase(here);
    }
}

void Reception::drop(Visits::iterator visit) {
    forget_address(visit->second->address());
    visits_.erase(visit);  // closes the socket, which leaves epoll by that
}

void Reception::drop_overdue() {
    const auto now = std::chrono::steady_clock::now();
    for (auto at = visits_.begin(); at != visits_.end();) {
        const auto visit = at++;
        if (visit->second->deadline() <= now) {
            drop(visit);
        }
    }
}

void Reception::drop_all_but_replies() {
    for (auto at = visits_.begin(); at != visits_.end();) {
        const auto visit = at++;
        if (!visit->second->is_replying()) {
            drop(visit);
        }
    }
}

}  // namespace samspar::http
