#include "store/database.h"

#include <sqlite3.h>
#include <strings.h>

#include <array>
#include <fstream>
#include <string>

#include "store/data_directory.h"

namespace samspar::store {
namespace {

constexpr int kRawKeyLength = 2 + 64 + 1;  // x'<64 hexadecimal digits>'

int open_flags(Access access) {
    switch (access) {
        case Access::kReadOnly:
            return SQLite::OPEN_READONLY | SQLite::OPEN_NOMUTEX | SQLite::OPEN_PRIVATECACHE;
        case Access::kReadWrite:
            return SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX | SQLite::OPEN_PRIVATECACHE;
        case Access::kCreate:
        case Access::kCopy:
            return SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX |
                   SQLite::OPEN_PRIVATECACHE;
    }
    return 0;
}

// sqlite3_key on the handle, not PRAGMA key: a pragma's text stays in statement memory and traces.
void set_key(SQLite::Database& database, const DatabaseKey& key) {
    constexpr std::string_view kHex = "0123456789abcdef";
    std::array<char, kRawKeyLength> text{};
    std::size_t at = 0;
    text[at++] = 'x';
    text[at++] = '\'';
    for (const std::uint8_t byte : key.reveal()) {
        text[at++] = kHex[byte >> 4U];
        text[at++] = kHex[byte & 15U];
    }
    text[at] = '\'';
    const int result = sqlite3_key(database.getHandle(), text.data(), kRawKeyLength);
    explicit_bzero(text.data(), text.size());
    if (result != SQLITE_OK) {
        throw OpenProblem("the database library refuses the key");
    }
}

// Linked with plain SQLite everything would work and everything would be readable on the disk.
void require_sqlcipher(SQLite::Database& database) {
    SQLite::Statement version(database, "PRAGMA cipher_version");
    if (!version.executeStep() || version.getColumn(0).getString().empty()) {
        throw OpenProblem("this program is not linked with SQLCipher; it would store plain text");
    }
    if (sqlite3_libversion_number() != SQLITE_VERSION_NUMBER) {
        throw OpenProblem("the SQLCipher library is not the version this program was built with");
    }
}

void set_pragmas(SQLite::Database& database, Access access) {
    database.setBusyTimeout(5000);
    database.exec(
        "PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY;"
        "PRAGMA mmap_size=0; PRAGMA foreign_keys=ON; PRAGMA wal_autocheckpoint=0");
    if (access == Access::kCopy) {
        database.exec("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF");
    } else if (access != Access::kReadOnly) {
        database.exec("PRAGMA journal_mode=WAL");
        // Without recursive triggers INSERT OR REPLACE would delete a row past its delete trigger.
        database.exec("PRAGMA synchronous=FULL; PRAGMA secure_delete=ON");
        database.exec("PRAGMA recursive_triggers=ON");
    }
    sqlite3* const handle = database.getHandle();
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
}

// The library takes a file of less than a page for a new database, and writes to it before anybody
// can say that it is not ours.
void refuse_cut(const std::filesystem::path& file) {
    constexpr std::uintmax_t kSmallestPage = 512;
    std::error_code error;
    const std::uintmax_t bytes = std::filesystem::file_size(file, error);
    if (!error && bytes > 0 && bytes < kSmallestPage) {
        throw OpenProblem("the database " + file.string() +
                          " is cut short; keep a copy of the directory and restore a backup");
    }
}

}  // namespace

void refuse_plaintext(const std::filesystem::path& file) {
    constexpr std::string_view kPlain = "SQLite format 3";
    std::array<char, kPlain.size()> start{};
    std::ifstream in(file, std::ios::binary);
    if (in.read(start.data(), static_cast<std::streamsize>(start.size())) &&
        std::string_view(start.data(), start.size()) == kPlain) {
        throw OpenProblem("the database " + file.string() +
                          " is not encrypted; it is refused and left as it is");
    }
}

std::unique_ptr<SQLite::Database> open_database(const std::filesystem::path& file,
                                                const DatabaseKey& key,
                                                Access access) {
    refuse_plaintext(file);
    if (access != Access::kCreate) {
        refuse_cut(file);
    }
    std::unique_ptr<SQLite::Database> database;
    try {
        database = std::make_unique<SQLite::Database>(file.string(), open_flags(access));
    } catch (const SQLite::Exception&) {
        throw OpenProblem("cannot open the database " + file.string());
    }
    keep_log_when_closed(*database, access == Access::kReadWrite);
    require_sqlcipher(*database);
    set_key(*database, key);
    // A wrong key is told by us, in one sentence; the library would print lines of its own. Not
    // before the key: the first one in a process turns the library's log on.
    database->exec("PRAGMA cipher_log_level = NONE");
    try {
        database->execAndGet("SELECT count(*) FROM sqlite_master");
    } catch (const SQLite::Exception& error) {
        if (is_of_the_disk(error)) {
            throw;
        }
        if (error.getErrorCode() != SQLITE_NOTADB) {
            refuse_damaged(file, error.what());
        }
        throw OpenProblem("the key does not open the database " + file.string() +
                          ": it is of another store, or it is damaged; keep a copy of the "
                          "directory and restore a backup with samspar restore");
    }
    set_pragmas(*database, access);
    return database;
}

void keep_log_when_closed(SQLite::Database& writer, bool keep) {
    sqlite3_db_config(writer.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep ? 1 : 0, nullptr);
}

void refuse_damaged(const std::filesystem::path& file, const std::string& problem) {
    throw DamagedStore("the database " + file.string() + " is damaged (" +
                       problem.substr(0, problem.find('\n')) +
                       "); keep a copy of the directory and restore a backup with samspar restore");
}

void copy_pages(SQLite::Database& from, SQLite::Database& to) {
    constexpr int kPagesAtOnce = 256;
    sqlite3_backup* const copying =
        sqlite3_backup_init(to.getHandle(), "main", from.getHandle(), "main");
    if (copying == nullptr) {
        throw SQLite::Exception(to.getHandle());
    }
    int result = SQLITE_OK;
    while (result == SQLITE_OK) {
        result = sqlite3_backup_step(copying, kPagesAtOnce);
    }
    sqlite3_backup_finish(copying);
    if (result != SQLITE_DONE) {
        throw SQLite::Exception("the pages could not be copied", result);
    }
    // The first page says that there is a write-ahead log, and a reader would make one.
    to.exec("PRAGMA journal_mode=DELETE");
}

bool is_of_the_disk(const SQLite::Exception& error) {
    switch (error.getErrorCode() & 0xFF) {
        case SQLITE_BUSY:
        case SQLITE_FULL:
        case SQLITE_IOERR:
        case SQLITE_CANTOPEN:
            return true;
        default:
            return false;
    }
}

bool move_log_into_file(SQLite::Database& writer) {
    SQLite::Statement moved(writer, "PRAGMA wal_checkpoint(PASSIVE)");
    // Whether somebody stood in the way, the pages of the log, those that are in the file.
    return moved.executeStep() && moved.getColumn(0).getInt() == 0 &&
           moved.getColumn(1).getInt() == moved.getColumn(2).getInt();
}

std::vector<std::string> check_tables(SQLite::Database& database) {
    std::vector<std::string> problems;
    SQLite::Statement tables(database, "PRAGMA integrity_check");
    try {
        while (tables.executeStep()) {
            if (tables.getColumn(0).getString() != "ok") {
                problems.push_back(tables.getColumn(0).getString());
            }
        }
    } catch (const SQLite::Exception& error) {
        problems.emplace_back(error.what());
    }
    return problems;
}

std::vector<std::string> check_pages(SQLite::Database& database) {
    std::vector<std::string> problems;
    SQLite::Statement pages(database, "PRAGMA cipher_integrity_check");
    while (pages.executeStep()) {
        problems.push_back(pages.getColumn(0).getString());
    }
    return problems;
}

}  // namespace samspar::store
