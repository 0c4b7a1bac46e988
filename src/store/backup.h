#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "domain/instant.h"
#include "security/keyring.h"
#include "security/random.h"
#include "security/secret.h"
#include "security/sha256.h"
#include "store/data_directory.h"
#include "store/mark.h"

namespace samspar::store {

// Why a backup cannot be made, believed or put back, in one sentence.
class BackupProblem : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// What stands open at the front of a backup.
struct BackupHeader {
    std::string store_id;
    domain::Instant created;
    int schema = 0;
    bool operator==(const BackupHeader&) const = default;
};

struct TableRows {
    std::string table;
    std::int64_t rows = 0;
    bool operator==(const TableRows&) const = default;
};

// The fingerprint of a backup: what was in the store when it was made. Sealed with it.
struct BackupContents {
    BackupHeader header;
    LogEnd newest;
    std::vector<TableRows> tables;  // by name
    security::Sha256Digest keyring_sum{};
    security::Sha256Digest database_sum{};
    bool operator==(const BackupContents&) const = default;
};

struct Backup {
    std::filesystem::path file;
    BackupContents contents;
};

// Where backups are made, below the data directory: DIR/backup. One that lies there without the
// ending `.part` is whole, and was read again after it was written.
[[nodiscard]] std::filesystem::path backups_of(const DataDirectory& directory);

// The backups in a directory that a command has made and nobody has named otherwise, by their
// names, which begin with the moment: oldest first. Those in DIR/backup lie on the disk of the data
// only. One made before an upgrade is none of them.
[[nodiscard]] std::vector<std::filesystem::path> finished_backups(
    const std::filesystem::path& place);

// Copies the database page by page, under the backup key of the keyring, and the keyring itself, to
// one file in DIR/backup, whose name begins with `prefix`; reads that file as verify_backup does,
// and only then gives it its name. `slot_key` is the key file's. One at a time: throws
// BackupProblem. REQUIRES: `source` is in a read transaction, or nobody else writes; other writers
// do not wait.
Backup make_backup(SQLite::Database& source,
                   const DataDirectory& directory,
                   const security::Secret<32>& slot_key,
                   const std::string& prefix,
                   domain::Instant created,
                   const security::RandomSource& random);

// The keyring in a backup, unopened. Throws BackupProblem when the file is no backup.
[[nodiscard]] std::string keyring_text_in(const std::filesystem::path& file);

// Reads a backup whole: that nothing in it was changed, that the key file opens its keyring and
// that the database, every page, table and index, and the access log are whole and what the
// fingerprint says. Needs room in `scratch` for the database, which lies there encrypted meanwhile.
// Throws BackupProblem, or security::KeyProblem for the key.
[[nodiscard]] BackupContents verify_backup(const std::filesystem::path& file,
                                           const security::Secret<32>& slot_key,
                                           const std::filesystem::path& scratch);

// The front alone, of a file that calls itself a backup; nothing is checked. Throws BackupProblem.
[[nodiscard]] BackupHeader read_backup_header(const std::filesystem::path& file);

}  // namespace samspar::store
