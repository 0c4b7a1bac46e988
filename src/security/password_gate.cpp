#include "security/password_gate.h"

namespace samspar::security {

std::optional<PasswordGate::Place> PasswordGate::enter(const std::string& source,
                                                       std::chrono::milliseconds patience) {
    std::unique_lock lock(mutex_);
    const auto has_room = [&] {
        const auto mine = taken_by_.find(source);
        return open_taken_ < places_.open &&
               (mine == taken_by_.end() || mine->second < places_.per_source);
    };
    if (!freed_.wait_for(lock, patience, has_room)) {
        return std::nullopt;
    }
    ++open_taken_;
    ++taken_by_[source];
    return Place(*this, source);
}

std::optional<PasswordGate::Place> PasswordGate::enter_reserved(
    std::chrono::milliseconds patience) {
    std::unique_lock lock(mutex_);
    if (!freed_.wait_for(lock, patience, [&] { return reserved_taken_ < places_.reserved; })) {
        return std::nullopt;
    }
    ++reserved_taken_;
    return Place(*this, std::nullopt);
}

void PasswordGate::leave(const std::optional<std::string>& source) {
    {
        const std::lock_guard lock(mutex_);
        if (!source) {
            --reserved_taken_;
        } else {
            --open_taken_;
            const auto mine = taken_by_.find(*source);
            if (--mine->second == 0) {
                taken_by_.erase(mine);
            }
        }
    }
    // Whoever waits may wait for another kind of place.
    freed_.notify_all();
}

}  // namespace samspar::security
