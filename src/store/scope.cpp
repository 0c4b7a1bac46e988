#include <sqlite3.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "store/prepared.h"
#include "store/store.h"

namespace samspar::store {
namespace {

// Commits between two moves of the write-ahead log into the file: the log stays small and a
// single registration seldom pays for the move.
constexpr int kWritesPerCheckpoint = 200;

}  // namespace

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

WriteScope::WriteScope(Store& store) : WriteScope(store, std::unique_lock(store.write_mutex_)) {}

WriteScope::WriteScope(Store& store, std::unique_lock<std::mutex> lock)
    : Scope(store, store.writer()), owner_(store), lock_(std::move(lock)) {
    now_ = std::max(store.options_.clock(), store.last_write_);
}

Transaction::Transaction(Store& store) : WriteScope(store) {
    database().exec("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    if (open_) {
        // Nothing to do when SQLite has rolled back by itself, as it does on a full disk.
        database().tryExec("ROLLBACK");
    }
}

void Transaction::commit(const Actor& actor, const AuditEvent& event) {
    append_audit(*this, actor, event);
    commit_audited();
}

domain::Instant Transaction::commit_as_of(const Actor& actor, const AuditEvent& event) {
    commit(actor, event);
    owner_.last_write_ = {now_.ms + 1};
    return now_;
}

void Transaction::commit_audited() {
    const std::size_t late = owner_.late_rows_.append_to(*this);
    database().exec("COMMIT");
    open_ = false;
    owner_.late_rows_.written(late);
    // Late rows are of moments since this transaction began.
    owner_.last_write_ = late == 0 ? now_ : std::max(now_, owner_.options_.clock());
    if (changes_lists_) {
        ++owner_.list_changes_;
    }
    if (++owner_.writes_since_checkpoint_ >= kWritesPerCheckpoint) {
        owner_.writes_since_checkpoint_ = 0;
        database().tryExec("PRAGMA wal_checkpoint(PASSIVE)");
    }
}

void Transaction::commit_housekeeping() {
    commit_audited();
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
