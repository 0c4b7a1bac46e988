#pragma once

#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

namespace samspar::security {

// How many password hashes run at once.
struct PasswordPlaces {
    unsigned open = 1;        // for whoever comes
    unsigned per_source = 1;  // of these, for one source
    unsigned reserved = 1;    // for those who are known
};

// Lets a few password hashes run at once, so that a flood of logins takes neither all the memory
// (64 MiB each) nor all the processors; and keeps places apart, so that it does not shut out
// those who are known.
class PasswordGate {
public:
    explicit PasswordGate(const PasswordPlaces& places = {}) : places_(places) {}

    // Held while hashing; opens the place when it goes out of scope.
    class Place {
    public:
        Place(PasswordGate& gate, std::optional<std::string> source)
            : gate_(&gate), source_(std::move(source)) {}
        Place(Place&& other) noexcept
            : gate_(std::exchange(other.gate_, nullptr)), source_(std::move(other.source_)) {}
        Place& operator=(Place&&) = delete;
        Place(const Place&) = delete;
        Place& operator=(const Place&) = delete;
        ~Place() {
            if (gate_ != nullptr) {
                gate_->leave(source_);
            }
        }

    private:
        PasswordGate* gate_;
        std::optional<std::string> source_;  // none: a reserved place
    };

    // Waits at most that long for an open place; nothing when none became free.
    [[nodiscard]] std::optional<Place> enter(const std::string& source,
                                             std::chrono::milliseconds patience);
    // The same for a reserved one.
    [[nodiscard]] std::optional<Place> enter_reserved(std::chrono::milliseconds patience);

private:
    void leave(const std::optional<std::string>& source);

    const PasswordPlaces places_;
    std::mutex mutex_;
    std::condition_variable freed_;
    unsigned open_taken_ = 0;
    unsigned reserved_taken_ = 0;
    std::map<std::string, unsigned> taken_by_;  // open places, by source
};

}  // namespace samspar::security
