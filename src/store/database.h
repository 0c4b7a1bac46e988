#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "security/secret.h"
#include "store/data_directory.h"

namespace samspar::store {

using DatabaseKey = security::Secret<32>;

// kCopy: a new file that copy_pages fills, without a write-ahead log or any sync of its own.
enum class Access { kReadOnly, kReadWrite, kCreate, kCopy };

// Opens an encrypted database file with its raw key and sets every pragma the store relies on
// (src/security/README.md section 8). Fails closed, with OpenProblem and one sentence, when the
// library is not SQLCipher, the key is not the file's, the file is plain text or cut.
[[nodiscard]] std::unique_ptr<SQLite::Database> open_database(const std::filesystem::path& file,
                                                              const DatabaseKey& key,
                                                              Access access);

// Whether it is the disk that failed, and not the content of the file. (A page whose sum is wrong
// is told by SQLCipher with one of several other codes.)
[[nodiscard]] bool is_of_the_disk(const SQLite::Exception& error);

// The database is not whole.
class DamagedStore : public OpenProblem {
public:
    using OpenProblem::OpenProblem;
};

// While it is set, closing the connection leaves the write-ahead log as it is: set of one that was
// opened as kReadWrite, until check_at_start (start_check.h) has found the store whole.
void keep_log_when_closed(SQLite::Database& writer, bool keep);

// Throws DamagedStore with one sentence, of which the first line of `problem` is a part.
[[noreturn]] void refuse_damaged(const std::filesystem::path& file, const std::string& problem);

// Throws OpenProblem when the file begins as an unencrypted SQLite database does.
void refuse_plaintext(const std::filesystem::path& file);

// Makes `to` what `from` is at this moment, page by page, each under the key of its own database.
// REQUIRES: `to` was opened as kCopy; `from` is in a read transaction, or nobody writes to it.
void copy_pages(SQLite::Database& from, SQLite::Database& to);

// The pages of a file cannot be checked now: somebody read older states all the time.
class TooBusy : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// Moves the write-ahead log into the file. False when somebody who reads an older state, or reads
// at all, kept some of it out. REQUIRES: the writer connection, outside a transaction.
bool move_log_into_file(SQLite::Database& writer);

// What PRAGMA integrity_check finds wrong with tables and indexes, as the connection sees them;
// empty when nothing.
[[nodiscard]] std::vector<std::string> check_tables(SQLite::Database& database);

// What PRAGMA cipher_integrity_check finds wrong with the pages of the file; empty when nothing. It
// looks past the write-ahead log, so it raises false alarms while a page may be written to the file
// and after one was left half moved. REQUIRES: move_log_into_file said yes, and nobody moves on.
[[nodiscard]] std::vector<std::string> check_pages(SQLite::Database& database);

}  // namespace samspar::store
