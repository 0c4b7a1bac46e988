#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

#include "http/gate/request_line.h"
#include "http/gate/visit.h"

namespace samspar::http {

// The one thread that looks after all connections of a listener while nobody works on them: it
// shakes hands, receives requests, sends the rest of replies, and waits, for all of them at once
// (epoll). A worker is given a request only when all of it is here, and gives the connection back
// as soon as the reply is made, so that a client that is slow, in whichever direction, costs a
// place in a table and no thread. One thread is enough: everything that takes time is the workers'.
class Reception {
public:
    // Makes the reply of a visit that is refused, without waiting for anything.
    using AnswerRefused = std::function<void(Visit&)>;

    // Null `tls`: the Unix socket of a proxy. All must outlive this.
    Reception(const security::TlsServerContext* tls,
              const VisitRules& rules,
              RequestLine& line,
              AnswerRefused answer_refused);
    ~Reception();
    Reception(const Reception&) = delete;
    Reception& operator=(const Reception&) = delete;

    void start();
    // From any thread: an accepted socket, which from now on is the reception's.
    void welcome(int socket);
    // From a worker: the visit after its answer.
    void take_back(std::unique_ptr<Visit> visit);

    // Hangs up on whoever has no request under way, now and from now on.
    void close_doors();
    // Sends what is still to be sent for at most that long, then hangs up on everybody and ends.
    void stop(std::chrono::milliseconds drain);

private:
    using Visits = std::unordered_map<int, std::unique_ptr<Visit>>;

    void run();
    void take_in();
    void admit(int socket);
    [[nodiscard]] bool has_place_for(const std::string& address);
    void go_on(Visits::iterator visit);
    void hand_over(Visits::iterator visit);
    void watch(int socket, Visit::Need need) const;
    void drop(Visits::iterator visit);
    void drop_overdue();
    void drop_all_but_replies();
    void forget_address(const std::string& address);
    void wake() const;
    [[nodiscard]] bool is_over() const;

    const security::TlsServerContext* tls_;
    VisitRules rules_;
    RequestLine& line_;
    AnswerRefused answer_refused_;
    int epoll_;
    int wake_;  // an eventfd
    std::thread thread_;

    std::mutex mutex_;  // of the two below
    std::vector<int> arrived_;
    std::vector<std::unique_ptr<Visit>> returned_;
    std::atomic<bool> closing_ = false;
    std::atomic<bool> stopping_ = false;
    std::atomic<Deadline> last_moment_{Deadline::max()};

    // Of the thread alone. A visit that a worker has is not among them, but still counted.
    Visits visits_;
    std::size_t count_ = 0;
    std::map<std::string, std::size_t> by_address_;
    Deadline next_look_{};
};

}  // namespace samspar::http
