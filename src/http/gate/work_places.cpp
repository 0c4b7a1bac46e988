#include "http/gate/work_places.h"

namespace samspar::http {

std::optional<WorkPlaces::Place> WorkPlaces::enter(std::chrono::milliseconds patience) {
    std::unique_lock lock(mutex_);
    if (free_ == 0) {
        if (may_wait_ == 0) {
            return std::nullopt;
        }
        --may_wait_;
        freed_.wait_for(lock, patience, [this] { return free_ > 0; });
        ++may_wait_;
        if (free_ == 0) {
            return std::nullopt;
        }
    }
    --free_;
    return Place(*this);
}

void WorkPlaces::leave() {
    {
        const std::lock_guard lock(mutex_);
        ++free_;
    }
    freed_.notify_one();
}

}  // namespace samspar::http
