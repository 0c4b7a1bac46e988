#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "domain/instant.h"
#include "store/data_directory.h"
#include "store/scope.h"

namespace samspar::store {

// What the access log and DIR/backup say of the backups of a store, wherever they have gone since.
struct BackupState {
    // Of when the newest is that was made and read again.
    std::optional<domain::Instant> made;
    // When one was last read whole as a restore would, by `backup verify` or `restore --dry-run`.
    std::optional<domain::Instant> rehearsed;
    // How many lie in DIR/backup, on the disk of the data only.
    std::size_t waiting = 0;
};

[[nodiscard]] BackupState backup_state(Scope& scope, const DataDirectory& directory);

// One night may fail.
inline constexpr std::int64_t kBackupIsOldMs = std::int64_t{48} * 60 * 60'000;

// Whether there is none, or none that is young enough.
[[nodiscard]] bool is_old(const BackupState& state, domain::Instant now);

}  // namespace samspar::store
