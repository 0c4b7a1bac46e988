#include "store/writers.h"

#include <chrono>

namespace samspar::store {

namespace {

// Between two looks whether somebody has the turn for long. Short beside what a person notices.
constexpr std::chrono::milliseconds kLook{10};

}  // namespace

// Whoever is before leaves the commit to those that are counted. So who gives up is not counted any
// more *while* the long write goes on: who comes after it then looks for others without it.
std::optional<Writers::Turn> Writers::wait_to_share_unless(
    const std::function<bool()>& long_write) {
    if (long_write()) {
        return std::nullopt;
    }
    ++waiting_;
    Turn turn(mutex_, std::defer_lock);
    // By the wall clock, since the thread sanitizer knows no wait by the other. Where it goes back
    // just then, this waits as everybody does.
    while (!turn.try_lock_until(std::chrono::system_clock::now() + kLook)) {
        if (!long_write()) {
            continue;
        }
        --waiting_;
        if (long_write()) {
            return std::nullopt;
        }
        ++waiting_;
    }
    --waiting_;
    return turn;
}

Writers::Turn Writers::wait_to_share() {
    ++waiting_;
    Turn turn(mutex_);
    --waiting_;
    return turn;
}

std::shared_ptr<CommitGroup> Writers::join(bool changes_lists) {
    if (!group_) {
        group_ = std::make_shared<CommitGroup>();
    }
    group_->add(changes_lists);
    return group_;
}

}  // namespace samspar::store
