#pragma once

#include <functional>
#include <optional>

#include "domain/instant.h"
#include "security/keyring.h"
#include "security/random.h"
#include "store/backup.h"

namespace samspar::store {

struct Upgraded {
    int from = 0;
    int to = 0;
    Backup backup;  // of the store before
};

// Brings the schema of a store up to this program's, after a backup of it as it was: restore() is
// the way back. Empty when it is up already. `about_to` is told of the backup before anything is
// changed. Checks the store as every opening does. On a full disk it gets the ballast, which is
// enough for a store of some 5 MB; where it is not, nothing is changed, the backup is taken away
// again and the ballast put aside. Throws StoreInUse, OpenProblem, or BackupProblem, also for a
// disk that is full.
std::optional<Upgraded> upgrade(const DataDirectory& directory,
                                const security::Keyring& keys,
                                const security::Secret<32>& slot_key,
                                domain::Instant now,
                                const security::RandomSource& random,
                                const std::function<void(const Upgraded&)>& about_to);

}  // namespace samspar::store
