#pragma once

#include <cstddef>
#include <mutex>
#include <optional>
#include <utility>

#include "disclosure/protect/protection.h"

namespace samspar::publication {

// At most one release of a service is made at a time: it takes a processor for seconds, and a
// second one of the same period would be refused at its end.
class Press {
public:
    struct State {
        bool running = false;
        std::size_t done = 0;  // sensitive cells protected, of all, in the present attempt
        std::size_t all = 0;
    };

    // Held while a release is made; frees the press when it goes out of scope.
    class Run {
    public:
        explicit Run(Press& press) : press_(&press) {}
        Run(Run&& other) noexcept : press_(other.press_) { other.press_ = nullptr; }
        Run& operator=(Run&& other) noexcept {
            std::swap(press_, other.press_);
            return *this;
        }
        Run(const Run&) = delete;
        Run& operator=(const Run&) = delete;
        ~Run();

        // Tells the press how far it is. REQUIRES: used while the run lasts.
        [[nodiscard]] disclosure::Progress progress() const;

    private:
        Press* press_;
    };

    // Nothing when it is in use.
    [[nodiscard]] std::optional<Run> start();
    [[nodiscard]] State state() const;

private:
    mutable std::mutex mutex_;
    State state_;
};

}  // namespace samspar::publication
