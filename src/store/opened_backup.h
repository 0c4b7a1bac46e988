#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "security/keyring.h"
#include "store/backup_format.h"

namespace samspar::store {

// Throws BackupProblem when the file is no backup, or is longer or shorter than its head says.
[[nodiscard]] ParsedHead read_head(const std::filesystem::path& file);

[[nodiscard]] std::vector<TableRows> rows_of_tables(SQLite::Database& database);
[[nodiscard]] security::Sha256Digest sum_of(const std::filesystem::path& file);

// A backup that was read whole and believed: verify_backup says what of. Its database lies, still
// encrypted, in a file of its own in `scratch` as long as this lives.
class OpenedBackup {
public:
    OpenedBackup(const std::filesystem::path& file,
                 const security::Secret<32>& slot_key,
                 const std::filesystem::path& scratch);
    ~OpenedBackup();
    OpenedBackup(const OpenedBackup&) = delete;
    OpenedBackup& operator=(const OpenedBackup&) = delete;

    [[nodiscard]] const BackupContents& contents() const { return contents_; }
    [[nodiscard]] const security::Keyring& keys() const { return keys_; }
    [[nodiscard]] const std::string& keyring_text() const { return keyring_text_; }
    [[nodiscard]] SQLite::Database& database() { return *database_; }

private:
    void read_parts(const std::filesystem::path& file, const security::Secret<32>& slot_key);
    void check_database();
    [[noreturn]] void refuse(const std::string& why) const;

    std::string name_;
    std::filesystem::path pages_;
    std::string keyring_text_;
    security::Keyring keys_;
    BackupContents contents_;
    std::unique_ptr<SQLite::Database> database_;
};

}  // namespace samspar::store
