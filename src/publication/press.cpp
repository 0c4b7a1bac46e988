#include "publication/press.h"

namespace samspar::publication {

Press::Run::~Run() {
    if (press_ != nullptr) {
        const std::lock_guard lock(press_->mutex_);
        press_->state_ = {};
    }
}

disclosure::Progress Press::Run::progress() const {
    return [press = press_](std::size_t done, std::size_t all) {
        const std::lock_guard lock(press->mutex_);
        press->state_.done = done;
        press->state_.all = all;
    };
}

std::optional<Press::Run> Press::start() {
    const std::lock_guard lock(mutex_);
    if (state_.running) {
        return std::nullopt;
    }
    state_ = {.running = true, .done = 0, .all = 0};
    return Run(*this);
}

Press::State Press::state() const {
    const std::lock_guard lock(mutex_);
    return state_;
}

}  // namespace samspar::publication
