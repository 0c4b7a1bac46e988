#pragma once

#include <atomic>

namespace samspar::cli {

enum class StopReason { kAsked, kStoreBroken };

// Waits for SIGTERM, SIGINT or SIGHUP, or for a thread that says stop. REQUIRES: made before other
// threads, so that they inherit its signal mask and only wait() takes these signals.
class StopSignal {
public:
    StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;

    [[nodiscard]] StopReason wait() const;
    // From any thread.
    void raise(StopReason reason);

private:
    std::atomic<StopReason> reason_ = StopReason::kAsked;
};

}  // namespace samspar::cli
