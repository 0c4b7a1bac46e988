#pragma once

#include <memory>

#include "store/data_directory.h"
#include "store/database.h"

namespace samspar::store {

// The connection that writes. A full disk has no room even for the file of shared memory: it is
// given the ballast then, once. Throws as open_database() does, and OpenProblem when the database
// or what lies beside it is no file that may be written.
[[nodiscard]] std::unique_ptr<SQLite::Database> open_writer(const DataDirectory& directory,
                                                            const DatabaseKey& key);

}  // namespace samspar::store
