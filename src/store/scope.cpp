#include <sqlite3.h>

#include <cerrno>
#include <system_error>

#include "store/store.h"

namespace samspar::store {

Scope::Scope(const Store& store, SQLite::Database& database)
    : store_(&store), database_(&database), statements_(store.statements_.at(&database).get()) {}

ReadScope::ReadScope(Store& store) : Scope(store, *store.take_reader()), owner_(store) {
    try {
        database().exec("BEGIN DEFERRED");
    } catch (...) {
        owner_.give_reader(&database());
        throw;
    }
}

ReadScope::~ReadScope() {
    database().tryExec("ROLLBACK");
    owner_.give_reader(&database());
}

FailureKind failure_kind(const std::exception& error) {
    if (const auto* of_system = dynamic_cast<const std::system_error*>(&error)) {
        const std::error_code& code = of_system->code();
        const bool full = code == std::errc::no_space_on_device ||
                          code == std::error_code(EDQUOT, std::generic_category());
        return full                          ? FailureKind::kDiskFull
               : code == std::errc::io_error ? FailureKind::kBroken
                                             : FailureKind::kOther;
    }
    const auto* failure = dynamic_cast<const SQLite::Exception*>(&error);
    if (failure == nullptr) {
        return FailureKind::kOther;
    }
    if (failure->getErrorCode() == SQLITE_IOERR_SHMSIZE ||
        failure->getExtendedErrorCode() == SQLITE_IOERR_SHMSIZE) {
        return FailureKind::kDiskFull;  // no room for the index of the write-ahead log
    }
    switch (failure->getErrorCode() & 0xFF) {
        case SQLITE_FULL:
            return FailureKind::kDiskFull;
        case SQLITE_IOERR:
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return FailureKind::kBroken;
        default:
            return FailureKind::kOther;
    }
}

}  // namespace samspar::store
