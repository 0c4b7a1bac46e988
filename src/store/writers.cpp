#include "store/writers.h"

namespace samspar::store {

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
