#include "store/commit_group.h"

#include <sqlite3.h>

namespace samspar::store {

void CommitGroup::is_undone(const std::exception& why) {
    Failure failure{SQLITE_ERROR, {}};
    if (const auto* of_database = dynamic_cast<const SQLite::Exception*>(&why)) {
        failure.code = of_database->getExtendedErrorCode() > 0 ? of_database->getExtendedErrorCode()
                                                               : of_database->getErrorCode();
    }
    try {
        failure.message = why.what();
    } catch (const std::exception&) {  // NOLINT(bugprone-empty-catch): told without words, then
    }
    told_.set_value(std::move(failure));
}

// An exception of its own for each, since they are thrown in several threads.
void CommitGroup::wait() const {
    if (const std::optional<Failure>& failure = outcome_.get()) {
        throw UndoneWithOthers(failure->message, failure->code);
    }
}

}  // namespace samspar::store
