#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

#include "store/commit_group.h"

namespace samspar::store {

// Whose turn it is to write, and who shares a commit with whom. There is no wait for company: the
// group is whoever has come while others wrote and committed, and who finds nobody behind commits
// for all before.
class Writers {
public:
    using Turn = std::unique_lock<std::timed_mutex>;

    // For who may share; counted while waiting, so that whoever is before leaves the commit to it.
    // REQUIRES: whoever has got it ends the group, or finds somebody behind.
    [[nodiscard]] Turn wait_to_share();
    // The same, but nothing once `long_write` says that somebody has the turn for long; asked again
    // and again while waiting. REQUIRES: as long as it says so no group is open, or whoever has the
    // turn ends it.
    [[nodiscard]] std::optional<Turn> wait_to_share_unless(const std::function<bool()>& long_write);
    // For who must be alone. REQUIRES: an open group is ended first.
    [[nodiscard]] Turn wait_alone() { return Turn(mutex_); }
    // How many wait to share.
    [[nodiscard]] int waiting() const { return waiting_; }

    // What follows REQUIRES the turn.

    // The group whose transaction is open; null when none is.
    [[nodiscard]] const std::shared_ptr<CommitGroup>& group() const { return group_; }
    // The open group with one more, a new one when none is.
    std::shared_ptr<CommitGroup> join(bool changes_lists);
    // Closes it: what comes after is in another.
    [[nodiscard]] std::shared_ptr<CommitGroup> take_group() { return std::move(group_); }
    // Whether the open group is to be committed now.
    [[nodiscard]] bool ends_now() const { return waiting_ == 0 || group_->is_full(); }

private:
    std::timed_mutex mutex_;
    std::atomic<int> waiting_ = 0;
    std::shared_ptr<CommitGroup> group_;
};

}  // namespace samspar::store
