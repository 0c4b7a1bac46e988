#include "store/commit_group.h"

#include <sqlite3.h>

namespace samspar::store {

void CommitGroup::is_undone(const std::exception& why) {
    code_ = SQLITE_ERROR;
    if (const auto* failure = dynamic_cast<const SQLite::Exception*>(&why)) {
        code_ = failure->getExtendedErrorCode() > 0 ? failure->getExtendedErrorCode()
                                                    : failure->getErrorCode();
    }
    try {
        message_ = why.what();
    } catch (const std::exception&) {  // NOLINT(bugprone-empty-catch): told without words, then
    }
    end(State::kUndone);
}

void CommitGroup::end(State state) {
    state_.store(state, std::memory_order_release);
    state_.notify_all();
}

// An exception of its own for each, since they are thrown in several threads.
void CommitGroup::wait() const {
    state_.wait(State::kOpen, std::memory_order_acquire);
    if (state_.load(std::memory_order_acquire) == State::kUndone) {
        throw UndoneWithOthers(message_, code_);
    }
}

}  // namespace samspar::store
