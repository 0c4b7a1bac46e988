#include "store/open_writer.h"

#include "store/scope.h"

namespace samspar::store {

std::unique_ptr<SQLite::Database> open_writer(const DataDirectory& directory,
                                              const DatabaseKey& key) {
    try {
        return open_database(directory.database(), key, Access::kReadWrite);
    } catch (const SQLite::Exception& error) {
        if (failure_kind(error) == FailureKind::kOther || !release_ballast(directory)) {
            throw;
        }
        return open_database(directory.database(), key, Access::kReadWrite);
    }
}

}  // namespace samspar::store
