#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

#include "domain/forbund.h"
#include "domain/ids.h"
#include "domain/instant.h"
#include "domain/kodlista.h"
#include "security/keyring.h"
#include "security/random.h"
#include "store/audit.h"
#include "store/data_directory.h"

namespace samspar::store {

class Store;

// A transaction on one connection. SQL functions take a scope, so that a statement outside a
// transaction does not compile.
class Scope {
public:
    SQLite::Database& database() { return *database_; }
    const Store& store() const { return *store_; }

protected:
    Scope(const Store& store, SQLite::Database& database) : store_(&store), database_(&database) {}
    ~Scope() = default;

private:
    const Store* store_;
    SQLite::Database* database_;
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

// Holds the one writer connection and a transaction on it. Rolls back unless committed.
class WriteScope : public Scope {
public:
    explicit WriteScope(Store& store);
    ~WriteScope();
    WriteScope(const WriteScope&) = delete;
    WriteScope& operator=(const WriteScope&) = delete;

    // The moment this transaction is recorded at; never before that of an earlier one.
    domain::Instant now() const { return now_; }

    // Who did what, written with the change; several may be added before the commit.
    void audit(const Actor& actor, const AuditEvent& event) { append_audit(*this, actor, event); }

    // The change and its audit row, durable when this returns.
    void commit(const Actor& actor, const AuditEvent& event);
    // For a change whose audit rows are added already.
    void commit_audited();
    // For what is nobody's act: the time a session was last seen, expired links and sessions.
    void commit_housekeeping();

private:
    Store& owner_;
    std::unique_lock<std::mutex> lock_;
    domain::Instant now_;
    bool open_ = true;
};

// What an exception that came out of a scope means for the service.
enum class FailureKind { kOther, kDiskFull, kBroken };
FailureKind failure_kind(const std::exception& error);

struct StoreOptions {
    domain::Clock clock = domain::system_now;
    security::RandomSource random = security::system_random;
};

// The encrypted store of one förbund: one writer connection, which alone checkpoints, and a few
// read-only ones. Safe to use from several threads. One process at a time (DirectoryLock).
class Store {
public:
    // Makes the database of a new store in a directory that has its keyring, with the built-in
    // code lists and the förbund's kommuner. Throws OpenProblem when there is one already.
    static void create(const DataDirectory& directory,
                       const security::Keyring& keys,
                       const domain::Forbund& forbund,
                       const StoreOptions& options = {});

    // Opens and, where needed, migrates. Throws StoreInUse or OpenProblem with one sentence.
    Store(const DataDirectory& directory, const security::Keyring& keys, StoreOptions options = {});
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    ReadScope read() { return ReadScope{*this}; }
    WriteScope write() { return WriteScope{*this}; }

    // What the system keeps of a person key (trimmed, ASCII letters in lower case).
    domain::PersonTag person_tag(std::string_view key_text) const;
    // Likewise for the row id of somebody's file, which belongs to an insats.
    domain::PersonTag extern_tag(domain::InsatsId insats, std::string_view text) const;

    const security::RandomSource& random() const { return options_.random; }
    domain::Instant clock_now() const { return options_.clock(); }
    const DataDirectory& directory() const { return directory_; }

    // Moves the write-ahead log into the database file. Called between writes and at the end.
    void checkpoint();
    // Runs the integrity checks; empty when the file is sound.
    std::vector<std::string> integrity_problems();

private:
    friend class ReadScope;
    friend class WriteScope;

    SQLite::Database* take_reader();
    void give_reader(SQLite::Database* reader);

    DataDirectory directory_;
    StoreOptions options_;
    DirectoryLock lock_;
    security::Secret<32> database_key_;
    security::Secret<32> person_key_;

    std::mutex write_mutex_;
    std::unique_ptr<SQLite::Database> writer_;
    domain::Instant last_write_;
    int writes_since_checkpoint_ = 0;

    std::mutex reader_mutex_;
    std::condition_variable reader_free_;
    std::vector<std::unique_ptr<SQLite::Database>> readers_;
    std::vector<SQLite::Database*> free_readers_;
};

}  // namespace samspar::store
