#pragma once

#include "cli/command.h"
#include "security/keyring.h"
#include "store/data_directory.h"

namespace samspar::cli {

// Brings a store of an earlier program up to this one's schema, after a verified backup, and says
// so in messages and in the log; nothing when it is up already. False then. Throws what opening
// throws.
bool bring_up(Call& call, const store::DataDirectory& directory, const security::Keyring& keys);

}  // namespace samspar::cli
