#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>

#include "store/backup.h"
#include "store/store.h"

namespace samspar::store {

struct Restored {
    BackupContents contents;
    // Where the store that was there lies now, whole; empty when there was none.
    std::optional<std::filesystem::path> before;
    // What became of a person_tag key that was destroyed in the store that was there (gone_keys.h).
    bool stays_gone = false;
    bool gone_unknown = false;
};

// Writes to the new store before it takes its place: what of it is told, and where the log of the
// store ended that it takes the place of, 0 when there was none that could be read.
using FillRestored = std::function<void(Store&, const BackupContents&, std::int64_t replaced)>;

// Puts the store of a backup in the place of the one in the directory, which is moved to
// DIR/before-restore-...: all or nothing, however it is ended in the middle. First the new store is
// made whole in DIR/restore.part, where `fill` may write to it; then that directory gets its other
// name, which is the moment it happens; then the files change places, and when that is interrupted
// the next command goes on (finish_restore). One that fails before that takes away what it has
// begun. `fill` is not called for a schema that this program would have to bring up first. Throws
// StoreInUse when a process has the store open, BackupProblem or security::KeyProblem when the
// backup cannot be used.
// REQUIRES: the directory is there.
Restored restore(const DataDirectory& directory,
                 const std::filesystem::path& file,
                 const security::Secret<32>& slot_key,
                 domain::Instant now,
                 const FillRestored& fill);

// Goes on where a restore was ended in the middle; does nothing when none was. To be called before
// the keyring is read. Throws StoreInUse when somebody else is at it.
void finish_restore(const DataDirectory& directory);

// Where the access log of the store that is there ends; empty when there is none or it cannot be
// read. Changes nothing in the directory: unless a service has the store open, what is looked at is
// a copy in `scratch`, which needs room for the database.
[[nodiscard]] std::optional<std::int64_t> log_end_of(const DataDirectory& directory,
                                                     const security::Secret<32>& slot_key,
                                                     const std::filesystem::path& scratch);

}  // namespace samspar::store
