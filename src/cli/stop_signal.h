#pragma once

#include <atomic>
#include <chrono>
#include <functional>

namespace samspar::cli {

enum class StopReason { kAsked, kStoreBroken };

// Waits for SIGTERM, SIGINT or SIGHUP, or for a thread that says stop. REQUIRES: made before other
// threads, so that they inherit its signal mask and only wait() takes these signals.
class StopSignal {
public:
    StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;

    // Does `meanwhile` each time that this time has passed.
    [[nodiscard]] StopReason wait(std::chrono::seconds every,
                                  const std::function<void()>& meanwhile) const;
    // From any thread.
    void raise(StopReason reason);

private:
    std::atomic<StopReason> reason_ = StopReason::kAsked;
};

}  // namespace samspar::cli
