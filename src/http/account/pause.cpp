#include "http/account/pause.h"

#include <algorithm>

namespace samspar::http {
namespace {

std::chrono::seconds pause_after(unsigned failures, unsigned free, const Limits& limits) {
    if (failures < free) {
        return std::chrono::seconds(0);
    }
    std::chrono::seconds pause = limits.first_pause;
    for (unsigned i = free; i < failures && pause < limits.longest_pause; ++i) {
        pause *= 2;
    }
    return std::min(pause, limits.longest_pause);
}

}  // namespace

domain::Instant wait_after(unsigned failures,
                           unsigned free,
                           domain::Instant now,
                           const Limits& limits) {
    const std::chrono::milliseconds pause = pause_after(failures, free, limits);
    return {now.ms + pause.count()};
}

std::optional<std::chrono::seconds> left(domain::Instant until,
                                         domain::Instant now,
                                         const Limits& limits) {
    const std::chrono::milliseconds wait(until.ms - now.ms);
    if (wait.count() <= 0 || wait > limits.longest_pause) {
        return std::nullopt;
    }
    return std::chrono::ceil<std::chrono::seconds>(wait);
}

}  // namespace samspar::http
