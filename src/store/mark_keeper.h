#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include "security/secret.h"
#include "store/data_directory.h"

namespace samspar::store {

// From now on the mark follows every commit on that connection, which owns it. A commit is on the
// disk before the mark says so, and nobody waits for the mark to be: a mark may be behind its
// store, never ahead. One that is written to the page cache outlives the process; what a power cut
// takes of it is at most what the kernel had not written yet (half a minute), and every 200th is
// waited for. Throws OpenProblem when the mark cannot be written. REQUIRES: the writer connection,
// outside a transaction, after check_at_start (start_check.h).
void begin_mark(SQLite::Database& writer,
                const DataDirectory& directory,
                const security::Secret<32>& audit_key);

// The store is left as it is now, and whole: nothing is in the write-ahead log any more. Without
// this it counts as one whose process was killed.
void end_mark(SQLite::Database& writer);

}  // namespace samspar::store
