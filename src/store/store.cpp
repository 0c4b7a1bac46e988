#include "store/store.h"

#include <sqlite3.h>
#include <sys/stat.h>

#include <chrono>
#include <fstream>
#include <thread>

#include "store/database.h"
#include "store/forbund.h"
#include "store/key_changes.h"
#include "store/kodlistor.h"
#include "store/mark_keeper.h"
#include "store/migrate.h"
#include "store/open_writer.h"
#include "store/prepared.h"
#include "store/rotation.h"
#include "store/start_check.h"

namespace samspar::store {
namespace {

constexpr std::size_t kReaders = 4;

// How long a check of the pages waits for a moment in which nobody reads an older state.
constexpr std::chrono::milliseconds kBetweenTries{20};
constexpr int kMostTries = 1500;

// A stray plain SQLite in the process would take over the calls meant for SQLCipher.
void refuse_plain_library() {
    std::ifstream maps("/proc/self/maps");
    for (std::string line; std::getline(maps, line);) {
        if (line.find("/libsqlite3.so") != std::string::npos) {
            throw OpenProblem("this program has loaded plain libsqlite3; it refuses to run");
        }
    }
}

// A database that lost its content (cut off to nothing, say) looks like one that was never filled;
// it must not become a new store in silence.
[[noreturn]] void refuse_empty(const DataDirectory& directory) {
    throw OpenProblem("the database " + directory.database().string() +
                      " is empty; keep a copy of the directory and restore a backup");
}

}  // namespace

void Store::create(const DataDirectory& directory,
                   const security::Keyring& keys,
                   const domain::Forbund& forbund,
                   const StoreOptions& options,
                   const Actor& by) {
    if (std::filesystem::exists(directory.database())) {
        throw OpenProblem("there is a store in " + directory.path().string() + " already");
    }
    refuse_plain_library();
    ::umask(S_IRWXG | S_IRWXO);
    {
        const auto database = open_database(
            directory.database(), keys.key(security::KeyPurpose::kDatabase), Access::kCreate);
        migrate(*database);
        database->exec("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    refuse_plaintext(directory.database());
    Store store(directory, keys, options);
    Transaction scope = store.write();
    insert_forbund(scope, forbund);
    insert_builtin_kodlistor(scope);
    insert_kommuner(scope, forbund.kommuner);
    scope.commit(by,
                 {.action = "store.create",
                  .object_type = "store",
                  .object_id = "",
                  .count = std::nullopt,
                  .detail = ""});
}

Store::Store(const DataDirectory& directory, const security::Keyring& keys, StoreOptions options)
    : directory_(directory),
      options_(std::move(options)),
      lock_(directory),
      database_key_(keys.key(security::KeyPurpose::kDatabase)),
      tags_(keys.entry(security::KeyPurpose::kPersonTag)),
      coins_(keys.key(security::KeyPurpose::kSigning)) {
    refuse_plain_library();
    ::umask(S_IRWXG | S_IRWXO);
    std::error_code unknown;
    if (!std::filesystem::exists(directory_.database(), unknown)) {
        throw OpenProblem("there is no store in " + directory_.path().string() +
                          ": its database is missing; restore a backup, or make a new store in an "
                          "empty directory with samspar init");
    }
    if (!std::filesystem::is_regular_file(directory_.database(), unknown)) {
        throw OpenProblem("the database " + directory_.database().string() +
                          " is not a file; move it away and restore a backup");
    }
    if (std::filesystem::file_size(directory_.database()) == 0) {
        refuse_empty(directory_);  // before it is opened, which would write to it
    }
    remove_rotating(directory_);
    writer_ = open_writer(directory_, database_key_);
    if (schema_of(*writer_) == 0) {
        refuse_empty(directory_);
    }
    check_at_start(*writer_, directory_, keys.key(security::KeyPurpose::kAudit));
    require_newest_schema(*writer_, directory_.path().string());
    begin_mark(*writer_, directory_, keys.key(security::KeyPurpose::kAudit));
    // What a process that was killed left in the log: without this one that is killed again and
    // again before it moves its log would let the log grow for ever.
    writer_->tryExec("PRAGMA wal_checkpoint(TRUNCATE)");
    open_readers();
    last_write_ = {writer_->execAndGet("SELECT coalesce(max(at), 0) FROM audit").getInt64()};
    ensure_ballast(directory_);
    settle_key_changes(*this, keys);
}

// And room for the statements of all connections.
void Store::open_readers() {
    for (std::size_t i = 0; i < kReaders; ++i) {
        readers_.push_back(open_database(directory_.database(), database_key_, Access::kReadOnly));
        free_readers_.push_back(readers_.back().get());
        keep_statements_of(*readers_.back());
    }
    keep_statements_of(*writer_);
}

SQLite::Database& Store::writer() {
    if (!writer_) {
        throw SQLite::Exception("the database could not be opened again", SQLITE_IOERR);
    }
    return *writer_;
}

void Store::keep_statements_of(const SQLite::Database& connection) {
    statements_.emplace(&connection, std::make_unique<StatementCache>());
}

Store::~Store() {
    statements_.clear();
    readers_.clear();
    try {
        if (writer_ && move_log_into_file(*writer_)) {
            end_mark(*writer_);
        }
    } catch (const std::exception&) {
        // The next start takes it for what it is: a store that was not closed.
    }
}

std::shared_ptr<const Edition> Store::edition() {
    // Read before the lists are: what is loaded is of that change or a later one.
    const std::uint64_t newest = list_changes_.load();
    {
        const std::lock_guard lock(edition_mutex_);
        if (edition_ && edition_->number == newest) {
            return edition_;
        }
    }
    auto loaded = std::make_shared<Edition>();
    loaded->number = newest;
    {
        ReadScope scope = read();
        loaded->lists = load_kodlistor(scope);
        loaded->forbund = load_forbund(scope);
    }
    const std::lock_guard lock(edition_mutex_);
    if (!edition_ || edition_->number < newest) {
        edition_ = loaded;
    }
    return loaded;
}

void Store::write_late_rows() {
    if (late_rows_.empty() || late_rows_.open()) {
        return;
    }
    try {
        write().commit_housekeeping();
    } catch (const SQLite::Exception&) {  // NOLINT(bugprone-empty-catch): they wait still
    }
}

void Store::checkpoint() {
    const Writers::Turn turn = wait_alone();
    writer().exec("PRAGMA wal_checkpoint(TRUNCATE)");
}

// Whoever reads while nothing is left in the write-ahead log keeps every page of the file as it is
// until the reading ends, and nobody waits for that: what is written meanwhile stays in the log.
std::vector<std::string> Store::integrity_problems() {
    const auto done = [this](int*) {
        {
            const std::lock_guard lock(reader_mutex_);
            --lookers_;
        }
        reader_free_.notify_all();
    };
    std::unique_ptr<int, decltype(done)> counted(nullptr, done);  // goes after the connection
    std::unique_ptr<SQLite::Database> looker;
    const auto hold_file_still = [&] {
        const Writers::Turn turn = wait_alone();  // so that no rotation is under way
        {
            const std::lock_guard counting(reader_mutex_);
            ++lookers_;
            counted.reset(&lookers_);
        }
        looker = open_database(directory_.database(), database_key_, Access::kReadOnly);
        const bool still = move_log_into_file(writer());
        looker->exec("BEGIN");
        looker->execAndGet("SELECT count(*) FROM sqlite_master");
        return still;
    };
    for (int tries = 0; !hold_file_still(); ++tries) {
        looker.reset();
        counted.reset();
        if (tries == kMostTries) {
            throw TooBusy("somebody read all the time; the pages were not checked");
        }
        std::this_thread::sleep_for(kBetweenTries);
    }
    std::vector<std::string> problems = check_pages(*looker);
    const std::vector<std::string> of_tables = check_tables(*looker);
    problems.insert(problems.end(), of_tables.begin(), of_tables.end());
    return problems;
}

SQLite::Database* Store::take_reader() {
    std::unique_lock lock(reader_mutex_);
    reader_free_.wait(
        lock, [this] { return !readers_wait_ && (!free_readers_.empty() || readers_.empty()); });
    if (readers_.empty()) {
        throw SQLite::Exception("the database could not be opened again", SQLITE_IOERR);
    }
    SQLite::Database* const reader = free_readers_.back();
    free_readers_.pop_back();
    return reader;
}

void Store::give_reader(SQLite::Database* reader) {
    {
        const std::lock_guard lock(reader_mutex_);
        free_readers_.push_back(reader);
    }
    reader_free_.notify_all();
}

}  // namespace samspar::store
