#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "cli/output.h"
#include "store/backup_retention.h"
#include "store/data_directory.h"

namespace samspar::cli {

// Moves the backups that lie finished in DIR/backup to where they were asked for, also those that
// an earlier command left because that place could not be written: all of them to a directory (one
// that is there, or a path that ends with `/`), the newest one to a file. One is in its place whole
// and as it was, or not at all. Says where it is. Throws FileProblem; then it lies where it was.
void deliver_backups(const store::DataDirectory& directory,
                     const std::filesystem::path& target,
                     Output& output);

// The store of the backups that lie finished in DIR/backup; nothing when there are none.
[[nodiscard]] std::optional<std::string> store_of_finished(const store::DataDirectory& directory);

// Removes from a directory the backups of that store that need not stay, by their moments: never
// the newest, and none of another store. Says how many. Throws FileProblem.
void prune_backups(const std::filesystem::path& place,
                   const std::string& store_id,
                   const store::Retention& retention,
                   Output& output);

// Whether a target is a directory to put backups in.
[[nodiscard]] bool is_place(const std::filesystem::path& target);

}  // namespace samspar::cli
