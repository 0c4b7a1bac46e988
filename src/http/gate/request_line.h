#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>

#include "http/gate/limits.h"
#include "http/gate/visit.h"

namespace samspar::http {

// The bounded line of requests that have been received whole, between the reception and the workers
// that answer. No address can take all places: those over its share wait while others go ahead of
// them, who has least under way goes first, and in a full line whoever has most there makes room
// for whoever has less. An empty address (the Unix socket, where everything comes from the proxy)
// is not counted.
class RequestLine {
public:
    explicit RequestLine(const Limits& limits) : limits_(limits) {}

    // Takes the visit over. False when somebody has to be turned away for want of room: it is left
    // in `visit`, the one that was offered or the newest of an address that has more waiting.
    [[nodiscard]] bool offer(std::unique_ptr<Visit>& visit);

    // Somebody was turned away for want of room.
    void count_dropped(const std::string& address);
    // How many were, since this was last asked, by address. Of very many addresses the last are
    // counted together, under `flera`.
    [[nodiscard]] std::map<std::string, std::int64_t> take_dropped();

    // Waits for a visit that may be answered now; null once stopped and nothing is left. One that
    // has waited longer than Limits::patience comes refused.
    [[nodiscard]] std::unique_ptr<Visit> take();
    // After take(), when the visit has its answer.
    void finished(const Visit& visit);

    // Nothing more comes in. Those that wait are still answered until `drain` has passed; then
    // whoever is waited for is hung up on, and the rest is dropped.
    void stop();

private:
    struct Waiting {
        std::unique_ptr<Visit> visit;
        std::chrono::steady_clock::time_point since;
    };

    [[nodiscard]] std::unique_ptr<Visit> next();
    [[nodiscard]] bool has_share_left(const Visit& visit) const;
    [[nodiscard]] std::size_t waiting_from(const std::string& address) const;
    [[nodiscard]] std::size_t served_of(const std::string& address) const;
    void make_room(std::unique_ptr<Visit>& visit);

    const Limits& limits_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::condition_variable drained_;
    std::deque<Waiting> waiting_;
    std::map<std::string, std::size_t> served_;    // by address
    std::map<std::string, std::int64_t> dropped_;  // by address
    std::set<int> sockets_;                        // of those that are being answered
    bool stopped_ = false;
};

}  // namespace samspar::http
