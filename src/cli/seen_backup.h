#pragma once

#include <memory>
#include <string>
#include <vector>

#include "acts/drift.h"
#include "cli/command.h"

namespace samspar::cli {

// A backup is read by the process that was asked to, which has the rights to: a service does not
// see where backups lie. The row that it was read is left by whoever has the store open, in a
// command of its own, which is told what was seen.

// What that command is told: `2026-11-30T14:15:00Z 4711 SHA256`.
[[nodiscard]] std::string print_seen(const store::BackupContents& contents);
// The same of one that could not be believed, or whose key is another: `damaged`. Nothing when
// there is no file that could have been read.
[[nodiscard]] std::string seen_when_refused(const std::filesystem::path& file);

// The option that tells it, for no person: no help shows it.
void add_seen_option(CLI::App& app, std::string& seen);

// Leaves the row; that it could not is told and is no fault of the reading. Throws WrongUse, and
// store::StoreInUse when a service has the store open.
int leave_row_of_reading(Call& call, acts::Reading what, const std::string& seen);

}  // namespace samspar::cli
