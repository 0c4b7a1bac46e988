#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>
#include <utility>

namespace samspar::http {

// Places for work that needs much memory or a processor for long, such as making a file. Few work
// at once and few wait: those that wait hold a worker each, and some workers must be left for
// everything else.
class WorkPlaces {
public:
    WorkPlaces(std::size_t places, std::size_t waiting) : free_(places), may_wait_(waiting) {}

    class Place {
    public:
        explicit Place(WorkPlaces& places) : places_(&places) {}
        Place(Place&& other) noexcept : places_(std::exchange(other.places_, nullptr)) {}
        Place& operator=(Place&&) = delete;
        Place(const Place&) = delete;
        Place& operator=(const Place&) = delete;
        ~Place() {
            if (places_ != nullptr) {
                places_->leave();
            }
        }

    private:
        WorkPlaces* places_;
    };

    // Waits at most that long. Nothing when none became free, or too many wait already.
    [[nodiscard]] std::optional<Place> enter(std::chrono::milliseconds patience);

private:
    void leave();

    std::mutex mutex_;
    std::condition_variable freed_;
    std::size_t free_;
    std::size_t may_wait_;
};

}  // namespace samspar::http
