#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <exception>

#include "domain/instant.h"
#include "store/audit.h"
#include "store/writers.h"

namespace samspar::store {

class StatementCache;
class Store;

// A transaction on one connection. SQL functions take a scope, so that a statement outside a
// transaction does not compile.
class Scope {
public:
    SQLite::Database& database() { return *database_; }
    // Of this connection (prepared.h).
    StatementCache& statements() { return *statements_; }
    [[nodiscard]] const Store& store() const { return *store_; }

protected:
    Scope(const Store& store, SQLite::Database& database);
    ~Scope() = default;

private:
    const Store* store_;
    SQLite::Database* database_;
    StatementCache* statements_;
};

// Reads one consistent state on a read-only connection; ends with the scope.
class ReadScope : public Scope {
public:
    explicit ReadScope(Store& store);
    ~ReadScope();
    ReadScope(const ReadScope&) = delete;
    ReadScope& operator=(const ReadScope&) = delete;

private:
    Store& owner_;
};

// kShared: it may be committed together with others (writers.h), each of which can be undone by
// itself until then. kAlone: with nobody, and the turn to write is its own to its end.
enum class Sharing { kShared, kAlone };

// What changes are made in. Whoever is handed one can change, and not commit: only the owner of the
// transaction ends it.
class WriteScope : public Scope {
public:
    WriteScope(const WriteScope&) = delete;
    WriteScope& operator=(const WriteScope&) = delete;

    // The moment this transaction is recorded at; never before that of an earlier one.
    [[nodiscard]] domain::Instant now() const { return now_; }

    // Who did what, written with the change; several may be added before the commit.
    void audit(const Actor& actor, const AuditEvent& event) { append_audit(*this, actor, event); }

    // To be called by whatever changes a code list or the förbund: with the commit, the store has
    // a new edition of them (store/edition.h).
    void changes_lists() { changes_lists_ = true; }

    // Shares no commit from here on: what others have written is committed first, and nobody waits
    // for what takes long here. Throws when that was undone. REQUIRES: nothing is written yet.
    void stay_alone();

protected:
    WriteScope(Store& store, Sharing sharing);
    // The connection is asked for when nobody else has the turn: a rotation may have changed it.
    WriteScope(Store& store, Sharing sharing, Writers::Turn turn);
    ~WriteScope() = default;

    void begin();

    Store& owner_;
    Sharing sharing_;
    Writers::Turn turn_;
    domain::Instant now_;
    bool changes_lists_ = false;
    // Whether others have written in this transaction before, so that this one has a savepoint.
    bool after_others_ = false;
};

// Holds the one writer connection and a transaction on it. Rolls back unless committed. Once a
// commit has returned, others may have the connection: whoever is not alone goes on with nothing
// of the scope but now(), or holds a statement (prepared.h) and with it the turn.
class Transaction final : public WriteScope {
public:
    Transaction(Store& store, Sharing sharing);
    // Shared, of a turn that was got.
    Transaction(Store& store, Writers::Turn turn);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    // The change and its audit row, durable when this returns. When it throws nothing of it is
    // there, whoever's fault that was (UndoneWithOthers).
    void commit(const Actor& actor, const AuditEvent& event);
    // The same, and no later transaction is recorded at that moment: what stood as of it will
    // always have stood. Returns now().
    domain::Instant commit_as_of(const Actor& actor, const AuditEvent& event);
    // For a change whose audit rows are added already.
    void commit_audited() { commit_until(now_); }
    // For what is nobody's act: the time a session was last seen, expired links and sessions, wrong
    // codes counted.
    void commit_housekeeping() { commit_audited(); }

    // Changes nothing. What was read here may have been written by others just before: when this
    // returns, that is durable; it throws when that was undone. The destructor does the same and
    // says nothing.
    void let_go();

private:
    void start();
    // No later transaction is recorded before `moment`.
    void commit_until(domain::Instant moment);
    void require_commitable();
    void undo();

    bool open_ = true;
};

// What an exception that came out of a scope means for the service.
enum class FailureKind { kOther, kDiskFull, kBroken };
[[nodiscard]] FailureKind failure_kind(const std::exception& error);

}  // namespace samspar::store
