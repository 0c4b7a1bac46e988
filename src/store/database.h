#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "security/secret.h"

namespace samspar::store {

using DatabaseKey = security::Secret<32>;

enum class Access { kReadOnly, kReadWrite, kCreate };

// Opens an encrypted database file with its raw key and sets every pragma the store relies on
// (src/security/README.md section 8). Fails closed, with OpenProblem and one sentence, when the
// library is not SQLCipher, the key is not the file's, or the file is plain text.
[[nodiscard]] std::unique_ptr<SQLite::Database> open_database(const std::filesystem::path& file,
                                                              const DatabaseKey& key,
                                                              Access access);

// Throws OpenProblem when the file begins as an unencrypted SQLite database does.
void refuse_plaintext(const std::filesystem::path& file);

// Every problem that PRAGMA integrity_check and cipher_integrity_check report; empty when sound.
// Moves the write-ahead log into the file first: the latter reads only the file and would raise
// false alarms. REQUIRES: the writer connection, outside a transaction.
[[nodiscard]] std::vector<std::string> check_integrity(SQLite::Database& writer);

}  // namespace samspar::store
