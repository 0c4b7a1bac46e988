#pragma once

#include "store/data_directory.h"

namespace samspar::cli {

// Keeps everybody but its owner from opening a store, root too: files that another user makes
// beside it would stop the service. Throws store::StoreInUse where a running service takes the
// command of root, else store::OpenProblem, which says how to give it.
void refuse_other_users(const store::DataDirectory& directory);

}  // namespace samspar::cli
