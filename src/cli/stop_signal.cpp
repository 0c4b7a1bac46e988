#include "cli/stop_signal.h"

#include <signal.h>
#include <unistd.h>

#include <initializer_list>

namespace samspar::cli {
namespace {

sigset_t stopping_signals() {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
        sigaddset(&set, signal);
    }
    return set;
}

}  // namespace

StopSignal::StopSignal() {
    const sigset_t set = stopping_signals();
    ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

StopReason StopSignal::wait(std::chrono::seconds every,
                            const std::function<void()>& meanwhile) const {
    const sigset_t set = stopping_signals();
    const timespec pause{every.count(), 0};
    while (::sigtimedwait(&set, nullptr, &pause) < 0) {
        meanwhile();
    }
    return reason_;
}

void StopSignal::raise(StopReason reason) {
    reason_ = reason;
    ::kill(::getpid(), SIGTERM);
}

}  // namespace samspar::cli
