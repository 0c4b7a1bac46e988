#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>

namespace samspar::security {

// Lets a few password hashes run at once, so that a flood of logins takes neither all the memory
// (64 MiB each) nor all the processors.
class PasswordGate {
public:
    explicit PasswordGate(unsigned at_once = 4) : free_(at_once) {}

    // Held while hashing; opens the place when it goes out of scope.
    class Place {
    public:
        explicit Place(PasswordGate& gate) : gate_(&gate) {}
        Place(Place&& other) noexcept : gate_(other.gate_) { other.gate_ = nullptr; }
        Place& operator=(Place&&) = delete;
        Place(const Place&) = delete;
        Place& operator=(const Place&) = delete;
        ~Place() {
            if (gate_ != nullptr) {
                gate_->leave();
            }
        }

    private:
        PasswordGate* gate_;
    };

    // Waits at most that long for a place; nothing when none became free.
    [[nodiscard]] std::optional<Place> enter(std::chrono::milliseconds patience);

private:
    void leave();

    std::mutex mutex_;
    std::condition_variable freed_;
    unsigned free_;
};

}  // namespace samspar::security
