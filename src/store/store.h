#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <map>
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
#include "store/coins.h"
#include "store/data_directory.h"
#include "store/edition.h"
#include "store/late_rows.h"
#include "store/person_tags.h"
#include "store/scope.h"
#include "store/writers.h"

namespace samspar::store {

struct StoreOptions {
    domain::Clock clock = domain::system_now;
    security::RandomSource random = security::system_random;
};

// The encrypted store of one förbund: one writer connection, which alone checkpoints, and a few
// read-only ones. Safe to use from several threads. One process at a time (DirectoryLock).
class Store {
public:
    // Makes the database of a new store in a directory that has its keyring, with the built-in
    // code lists and the förbund's kommuner. `by` makes it. Throws OpenProblem when there is one
    // already.
    static void create(const DataDirectory& directory,
                       const security::Keyring& keys,
                       const domain::Forbund& forbund,
                       const StoreOptions& options = {},
                       const Actor& by = drift());

    // Opens. `keys`: of a ring that is settled (settle_rotation, rotation.h). Throws StoreInUse or
    // OpenProblem with one sentence.
    Store(const DataDirectory& directory, const security::Keyring& keys, StoreOptions options = {});
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    [[nodiscard]] ReadScope read() { return ReadScope{*this}; }
    Transaction write() { return Transaction{*this, Sharing::kShared}; }
    // The turn for a row of what was read; nothing when somebody writes for long, or begins to
    // while this waits: then the row waits in late_rows(). A transaction is to be made of it at
    // once.
    [[nodiscard]] std::optional<Writers::Turn> turn_unless_long() {
        return writers_.wait_to_share_unless([this] { return late_rows_.open(); });
    }
    Transaction write(Writers::Turn turn) { return Transaction{*this, std::move(turn)}; }
    // For what nobody may share a commit with, and who needs the turn to write after it as well.
    Transaction write_alone() { return Transaction{*this, Sharing::kAlone}; }
    // How many wait for write() just now.
    [[nodiscard]] int waiting_writers() const { return writers_.waiting(); }

    // For decisions that chance must have a part in.
    [[nodiscard]] const Coins& coins() const { return coins_; }
    // What the system keeps of a person key and of the row id of somebody's file.
    [[nodiscard]] domain::PersonTag person_tag(std::string_view key_text) const {
        return tags_.person(key_text);
    }
    [[nodiscard]] domain::PersonTag extern_tag(domain::InsatsId insats,
                                               std::string_view text) const {
        return tags_.extern_id(insats, text);
    }

    // The newest edition of the code lists and the förbund, the same object until a commit changes
    // them. Valid for as long as it is held. REQUIRES: the caller holds no scope of this store.
    std::shared_ptr<const Edition> edition();

    // Where rows of what is read wait while somebody writes for long.
    [[nodiscard]] LateRows& late_rows() { return late_rows_; }
    // Writes those that still wait and whose long write is over; what cannot be written waits on.
    // REQUIRES: as edition().
    void write_late_rows();

    [[nodiscard]] const security::RandomSource& random() const { return options_.random; }
    [[nodiscard]] domain::Instant clock_now() const { return options_.clock(); }
    [[nodiscard]] const DataDirectory& directory() const { return directory_; }

    // Moves the write-ahead log into the database file. Called between writes and at the end.
    void checkpoint();
    // Runs the integrity checks; empty when the file is sound.
    [[nodiscard]] std::vector<std::string> integrity_problems();

private:
    friend class Scope;
    friend class ReadScope;
    friend class WriteScope;
    friend class Transaction;
    friend class Rotation;        // another key of the database
    friend class KeyDestruction;  // another key of the tags

    // Throws an error of the disk when a rotation could not open it again.
    [[nodiscard]] SQLite::Database& writer();
    void open_readers();
    [[nodiscard]] SQLite::Database* take_reader();
    void give_reader(SQLite::Database* reader);
    void keep_statements_of(const SQLite::Database& connection);

    // The turn to write, with no group open.
    [[nodiscard]] Writers::Turn wait_alone();
    // Commits the open group and tells its members, with the late rows when `by` can write them.
    // Throws when it was undone. REQUIRES: the turn.
    void end_group(WriteScope* by);
    // For who has no part in it.
    void end_group_silently(WriteScope* by);

    DataDirectory directory_;
    StoreOptions options_;
    DirectoryLock lock_;
    security::Secret<32> database_key_;
    PersonTags tags_;
    Coins coins_;

    Writers writers_;
    std::unique_ptr<SQLite::Database> writer_;
    domain::Instant last_write_;
    std::size_t writes_since_checkpoint_ = 0;
    LateRows late_rows_;

    std::atomic<std::uint64_t> list_changes_ = 0;  // committed so far
    std::mutex edition_mutex_;
    std::shared_ptr<const Edition> edition_;

    std::mutex reader_mutex_;
    std::condition_variable reader_free_;
    std::vector<std::unique_ptr<SQLite::Database>> readers_;
    std::vector<SQLite::Database*> free_readers_;
    bool readers_wait_ = false;  // while a rotation changes the connections
    int lookers_ = 0;            // connections besides those

    // By connection; changed only while nobody holds one. They go before the connections do.
    std::map<const SQLite::Database*, std::unique_ptr<StatementCache>> statements_;
};

}  // namespace samspar::store
