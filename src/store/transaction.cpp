#include <sqlite3.h>

#include <algorithm>

#include "store/prepared.h"
#include "store/store.h"

namespace samspar::store {
namespace {

// Writers between two moves of the write-ahead log into the file: the log stays small and a
// single registration seldom pays for the move.
constexpr std::size_t kWritesPerCheckpoint = 200;

// SQLite undoes a whole transaction by itself when the disk fails, is full, or memory is out.
bool is_gone(SQLite::Database& database) {
    return sqlite3_get_autocommit(database.getHandle()) != 0;
}

// Of a transaction that is gone. The statement that met the error has told its owner, and where
// another has been used since, the connection no longer knows which it was.
SQLite::Exception why_gone(SQLite::Database& database) {
    const int code = sqlite3_extended_errcode(database.getHandle());
    switch (code & 0xFF) {
        case SQLITE_IOERR:
        case SQLITE_NOMEM:
        case SQLITE_CORRUPT:
            return {"what others wrote at the same time failed", code};
        default:
            return {"what others wrote at the same time failed", SQLITE_FULL};
    }
}

// Rows that others refer to and that are not there. A commit looks for them, and in a group it
// would be everybody's that fails.
bool leaves_dangling(SQLite::Database& database) {
    int now = 0;
    int highest = 0;
    sqlite3_db_status(
        database.getHandle(), SQLITE_DBSTATUS_DEFERRED_FKS, &now, &highest, /*resetFlg=*/0);
    return now != 0;
}

Writers::Turn turn_of(Writers& writers, Sharing sharing) {
    return sharing == Sharing::kAlone ? writers.wait_alone() : writers.wait_to_share();
}

}  // namespace

WriteScope::WriteScope(Store& store, Sharing sharing)
    : WriteScope(store, sharing, turn_of(store.writers_, sharing)) {}

WriteScope::WriteScope(Store& store, Sharing sharing, Writers::Turn turn)
    : Scope(store, store.writer()), owner_(store), sharing_(sharing), turn_(std::move(turn)) {
    now_ = std::max(store.options_.clock(), store.last_write_);
}

void WriteScope::begin() {
    after_others_ = owner_.writers_.group() != nullptr;
    database().exec(after_others_ ? "SAVEPOINT writer" : "BEGIN IMMEDIATE");
}

void WriteScope::stay_alone() {
    sharing_ = Sharing::kAlone;
    if (after_others_) {
        database().exec("RELEASE writer");
        after_others_ = false;
        owner_.end_group(nullptr);
        database().exec("BEGIN IMMEDIATE");
    }
}

Transaction::Transaction(Store& store, Sharing sharing) : WriteScope(store, sharing) {
    start();
}

Transaction::Transaction(Store& store, Writers::Turn turn)
    : WriteScope(store, Sharing::kShared, std::move(turn)) {
    start();
}

void Transaction::start() {
    try {
        if (sharing_ == Sharing::kAlone && owner_.writers_.group()) {
            owner_.end_group_silently(nullptr);
        }
        begin();
    } catch (...) {
        if (owner_.writers_.group() && owner_.writers_.ends_now()) {
            owner_.end_group_silently(nullptr);
        }
        throw;
    }
}

Transaction::~Transaction() {
    try {
        let_go();
    } catch (const std::exception&) {  // NOLINT(bugprone-empty-catch): nothing of it was to stay
    }
}

void Transaction::commit(const Actor& actor, const AuditEvent& event) {
    append_audit(*this, actor, event);
    commit_audited();
}

domain::Instant Transaction::commit_as_of(const Actor& actor, const AuditEvent& event) {
    append_audit(*this, actor, event);
    commit_until({now_.ms + 1});
    return now_;
}

// Throws what the commit would.
void Transaction::require_commitable() {
    if (is_gone(database())) {
        throw why_gone(database());
    }
    if (leaves_dangling(database())) {
        throw SQLite::Exception("FOREIGN KEY constraint failed", SQLITE_CONSTRAINT);
    }
}

void Transaction::commit_until(domain::Instant moment) {
    require_commitable();
    if (after_others_) {
        database().exec("RELEASE writer");
    }
    const auto group = owner_.writers_.join(changes_lists_);
    open_ = false;
    owner_.last_write_ = std::max(moment, owner_.last_write_);
    const bool keeps_turn = sharing_ == Sharing::kAlone || statements().in_use();
    if (keeps_turn || owner_.writers_.ends_now()) {
        owner_.end_group(this);
        return;
    }
    turn_.unlock();
    group->wait();
}

void Transaction::let_go() {
    if (!open_) {
        return;
    }
    open_ = false;
    const std::shared_ptr<CommitGroup> before = owner_.writers_.group();
    undo();
    if (before) {
        if (!statements().in_use()) {
            turn_.unlock();
        }
        before->wait();
    }
}

// Leaves what others wrote before as if this one had never been.
void Transaction::undo() {
    SQLite::Database& connection = database();
    if (!owner_.writers_.group()) {
        // Nothing to do when SQLite has rolled back by itself.
        connection.tryExec("ROLLBACK");
        return;
    }
    if (!is_gone(connection) &&
        connection.tryExec("ROLLBACK TO writer; RELEASE writer") != SQLITE_OK) {
        connection.tryExec("ROLLBACK");
    }
    if (is_gone(connection) || statements().in_use() || owner_.writers_.ends_now()) {
        owner_.end_group_silently(this);
    }
}

Writers::Turn Store::wait_alone() {
    Writers::Turn turn = writers_.wait_alone();
    if (writers_.group()) {
        end_group_silently(nullptr);
    }
    return turn;
}

void Store::end_group(WriteScope* by) {
    const std::shared_ptr<CommitGroup> group = writers_.take_group();
    try {
        if (is_gone(writer())) {
            throw why_gone(writer());
        }
        const std::size_t late = by != nullptr ? late_rows_.append_to(*by) : 0;
        writer().exec("COMMIT");
        late_rows_.written(late);
        if (late > 0) {
            // Of moments since this transaction began.
            last_write_ = std::max(last_write_, options_.clock());
        }
    } catch (const std::exception& error) {
        writer().tryExec("ROLLBACK");
        group->is_undone(error);
        throw;
    }
    list_changes_ += group->changes_lists() ? 1 : 0;
    group->is_durable();
    writes_since_checkpoint_ += group->members();
    if (writes_since_checkpoint_ >= kWritesPerCheckpoint) {
        writes_since_checkpoint_ = 0;
        writer().tryExec("PRAGMA wal_checkpoint(PASSIVE)");
    }
}

void Store::end_group_silently(WriteScope* by) {
    try {
        end_group(by);
    } catch (const std::exception&) {  // NOLINT(bugprone-empty-catch): its members are told
    }
}

}  // namespace samspar::store
