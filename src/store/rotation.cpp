#include "store/rotation.h"

#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <thread>

#include "security/constant_time.h"
#include "store/key_changes.h"
#include "store/log_end.h"
#include "store/mark_keeper.h"
#include "store/migrate.h"
#include "store/open_writer.h"
#include "store/opened_backup.h"
#include "store/owner_file.h"
#include "store/prepared.h"

namespace samspar::store {
namespace {

using security::KeyPurpose;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

// Those who come wait for so long at once, and go on for so long in between, while somebody who
// reads for long is waited for.
constexpr milliseconds kReadersWait{200};
constexpr milliseconds kReadersGoOn{50};

void remove_if_there(const std::filesystem::path& path) {
    if (::unlink(path.c_str()) != 0 && errno != ENOENT) {
        throw std::system_error(errno, std::generic_category(), path.string());
    }
}

std::filesystem::path with_ending(const std::filesystem::path& path, const char* ending) {
    std::filesystem::path longer = path;
    longer += ending;
    return longer;
}

milliseconds since(steady_clock::time_point begin) {
    return std::chrono::duration_cast<milliseconds>(steady_clock::now() - begin);
}

[[noreturn]] void refuse_copy() {
    throw DamagedStore(
        "the copy of the database under its new key is not what was copied; nothing "
        "was changed, run samspar doctor");
}

// Whether that key opens the database. Leaves it as it is, its write-ahead log as well.
bool opens(const DataDirectory& directory, const DatabaseKey& key) {
    try {
        (void)open_writer(directory, key);
        return true;
    } catch (const DamagedStore&) {
        throw;
    } catch (const OpenProblem&) {
        return false;
    }
}

}  // namespace

std::filesystem::path rotating_of(const DataDirectory& directory) {
    return with_ending(directory.database(), ".rotating");
}

Rotated Rotation::run() {
    begin();
    Rotated rotated{next().version};
    {
        const Writers::Turn turn = store_.wait_alone();
        const auto held = steady_clock::now();
        try {
            const LateRows::LongWrite long_write(store_.late_rows_);
            copy();
            wait_for_readers();
            move_log();
        } catch (...) {
            let_readers_go_on();
            drop();
            throw;
        }
        const auto closing = steady_clock::now();
        change_places();
        rotated.readers = since(closing);
        rotated.writers = since(held);
    }
    ring_.ring().promote_next(KeyPurpose::kDatabase);
    ring_.write(store_.random());
    return rotated;
}

const security::KeyringKey& Rotation::next() const {
    return *ring_.ring().keys().next(KeyPurpose::kDatabase);
}

// One that has left both keys in the ring is put right first, by what opens the database.
void Rotation::begin() {
    security::OpenKeyring& ring = ring_.ring();
    if (ring.keys().next(KeyPurpose::kDatabase)) {
        if (security::equal_in_constant_time(next().key.reveal(), store_.database_key_.reveal())) {
            ring.promote_next(KeyPurpose::kDatabase);
        } else {
            ring.drop_next(KeyPurpose::kDatabase);
        }
    }
    ring.set_next(KeyPurpose::kDatabase, store_.random());
    ring_.write(store_.random());
}

// What was made of it until now, when it does not come to the end.
void Rotation::drop() {
    ring_.ring().drop_next(KeyPurpose::kDatabase);
    try {
        remove_rotating(store_.directory_);
        ring_.write(store_.random());
    } catch (const std::exception&) {  // NOLINT(bugprone-empty-catch)
        // The next start drops it: the key of before opens the database.
    }
}

void Rotation::copy() {
    const std::filesystem::path place = rotating_of(store_.directory_);
    remove_rotating(store_.directory_);
    {
        const auto copy = open_database(place, next().key, Access::kCopy);
        copy_pages(store_.writer(), *copy);
        copy->exec("PRAGMA journal_mode=MEMORY");  // a journal beside it would outlive a kill
        insert_database_key(*copy, next().version, store_.clock_now());
    }
    sync_path(place);
    {
        const auto copy = open_database(place, next().key, Access::kReadOnly);
        check(*copy);
    }
    sync_path(store_.directory_.path());
}

void Rotation::check(SQLite::Database& copy) {
    std::vector<TableRows> rows = rows_of_tables(store_.writer());
    for (TableRows& one : rows) {
        one.rows += one.table == "key_change" ? 1 : 0;
    }
    if (!check_pages(copy).empty() || !check_tables(copy).empty() ||
        schema_of(copy) != schema_of(store_.writer()) || rows_of_tables(copy) != rows ||
        newest_row(copy) != newest_row(store_.writer())) {
        refuse_copy();
    }
}

// Returns with nobody reading, and whoever comes waiting.
void Rotation::wait_for_readers() {
    for (int tries = 0; tries < tries_; ++tries) {
        {
            std::unique_lock lock(store_.reader_mutex_);
            store_.readers_wait_ = true;
            const bool alone = store_.reader_free_.wait_for(lock, kReadersWait, [this] {
                return store_.lookers_ == 0 &&
                       store_.free_readers_.size() == store_.readers_.size();
            });
            if (alone) {
                return;
            }
            store_.readers_wait_ = false;
        }
        store_.reader_free_.notify_all();
        std::this_thread::sleep_for(kReadersGoOn);
    }
    throw TooBusy("somebody read all the time; the key of the database was not changed");
}

void Rotation::let_readers_go_on() {
    {
        const std::lock_guard lock(store_.reader_mutex_);
        store_.readers_wait_ = false;
    }
    store_.reader_free_.notify_all();
}

// Nothing may be left in the log: it is removed afterwards.
void Rotation::move_log() {
    store_.writer().exec("PRAGMA wal_checkpoint(TRUNCATE)");
    if (!move_log_into_file(store_.writer())) {
        throw TooBusy("the write-ahead log could not be moved; the key was not changed");
    }
}

void Rotation::close_all() {
    store_.statements_.clear();
    store_.free_readers_.clear();
    store_.readers_.clear();
    store_.writer_.reset();
}

void Rotation::open_all(const DatabaseKey& key) {
    try {
        store_.database_key_ = key;
        store_.writer_ = open_writer(store_.directory_, key);
        keep_log_when_closed(*store_.writer_, false);
        begin_mark(*store_.writer_, store_.directory_, ring_.ring().keys().key(KeyPurpose::kAudit));
        store_.open_readers();
    } catch (...) {
        close_all();  // a store of which a part is open is none
        throw;
    }
}

// REQUIRES: nobody reads or writes. Returns or throws with the readers going on.
void Rotation::change_places() {
    const DatabaseKey before = store_.database_key_;
    const std::filesystem::path database = store_.directory_.database();
    const std::unique_ptr<Rotation, void (*)(Rotation*)> waiting(
        this, [](Rotation* self) { self->let_readers_go_on(); });
    close_all();
    try {
        for (const char* ending : {"-wal", "-shm"}) {
            remove_if_there(with_ending(database, ending));
        }
        sync_path(store_.directory_.path());
        std::filesystem::rename(rotating_of(store_.directory_), database);
    } catch (...) {
        open_all(before);
        drop();
        throw;
    }
    // What fails from here on leaves it closed: the new name may be on the disk or not, and the
    // next start finds out.
    sync_path(store_.directory_.path());
    open_all(next().key);
}

void remove_rotating(const DataDirectory& directory) {
    for (const char* ending : {"-journal", "-wal", "-shm", ""}) {
        remove_if_there(with_ending(rotating_of(directory), ending));
    }
}

security::Keyring settle_rotation(const DataDirectory& directory,
                                  const security::Keyring& keys,
                                  const security::SlotOpener& opener,
                                  const security::RandomSource& random) {
    if (!keys.next(KeyPurpose::kDatabase)) {
        return keys;
    }
    const DirectoryLock lock(directory);
    security::KeyringChange change(directory.path(), opener);
    security::OpenKeyring& ring = change.ring();
    if (!ring.keys().next(KeyPurpose::kDatabase)) {
        return ring.keys();  // somebody else has put it right before we had the lock
    }
    if (opens(directory, ring.keys().next(KeyPurpose::kDatabase)->key)) {
        sync_path(directory.path());  // the rename, before the key of before is gone
        ring.promote_next(KeyPurpose::kDatabase);
    } else {
        (void)open_writer(directory, ring.keys().key(KeyPurpose::kDatabase));
        remove_rotating(directory);
        ring.drop_next(KeyPurpose::kDatabase);
    }
    change.write(random);
    return ring.keys();
}

}  // namespace samspar::store
