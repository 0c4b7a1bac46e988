#include "security/password_gate.h"

namespace samspar::security {

std::optional<PasswordGate::Place> PasswordGate::enter(std::chrono::milliseconds patience) {
    std::unique_lock lock(mutex_);
    if (!freed_.wait_for(lock, patience, [this] { return free_ > 0; })) {
        return std::nullopt;
    }
    --free_;
    return Place(*this);
}

void PasswordGate::leave() {
    {
        const std::lock_guard lock(mutex_);
        ++free_;
    }
    freed_.notify_one();
}

}  // namespace samspar::security
