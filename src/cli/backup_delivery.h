#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "cli/output.h"
#include "store/backup.h"
#include "store/backup_retention.h"
#include "store/data_directory.h"

namespace samspar::cli {

// A backup and what stands at its front.
struct BackupFile {
    std::filesystem::path file;
    store::BackupHeader header;
};

// Those in a directory that a command has made (store/backup.h), oldest first. What only looks like
// one is passed over.
[[nodiscard]] std::vector<BackupFile> backups_in(const std::filesystem::path& place);

// Moves the backups that lie finished in DIR/backup to where they were asked for, also those that
// an earlier command left because that place could not be written: all of them to a directory (one
// that is there, or a path that ends with `/`), the newest one to a file. One is in its place whole
// and as it was, or not at all; what stops one does not keep the others. Gives those that have
// moved, by their new paths, and says where they are, and how many still lie on the disk of the
// data alone. Throws FileProblem when one could not be moved; then it lies where it was.
std::vector<std::filesystem::path> deliver_backups(const store::DataDirectory& directory,
                                                   const std::filesystem::path& target,
                                                   Output& output);

// Removes from a directory those of `there` that need not stay, each store's by their moments:
// never the newest, and none of another store. They are taken out of `there`. Says how many. Throws
// FileProblem.
void prune_backups(const std::filesystem::path& place,
                   const std::string& store_id,
                   const store::Retention& retention,
                   std::vector<BackupFile>& there,
                   Output& output);

// Whether a target is a directory to put backups in.
[[nodiscard]] bool is_place(const std::filesystem::path& target);

// Throws FileProblem when the target is a file that is there already: known before the backup is
// made.
void refuse_taken(const std::filesystem::path& target);

}  // namespace samspar::cli
