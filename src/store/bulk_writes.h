#pragma once

#include "store/store.h"

namespace samspar::store {

// Room in memory for a transaction that touches pages all over the file, as an import does. With
// the ordinary 2 MB each page is encrypted, written, read back and decrypted many times over, which
// made 100 000 registreringar take four times as long. The memory is given back at the end. Whoever
// reads meanwhile need not wait for it to leave a row (late_rows.h), and nobody who has written
// waits for it to be told so. REQUIRES: nothing is written in the scope yet.
class BulkWrites {
public:
    BulkWrites(Store& store, WriteScope& scope)
        : long_write_(store.late_rows()), database_(scope.database()) {
        scope.stay_alone();
        database_.exec("PRAGMA cache_size=-131072");  // at most 128 MB
    }
    // REQUIRES: the transaction is over, or it will end without need of the room.
    ~BulkWrites() { database_.tryExec("PRAGMA cache_size=-2000; PRAGMA shrink_memory"); }
    BulkWrites(const BulkWrites&) = delete;
    BulkWrites& operator=(const BulkWrites&) = delete;

private:
    LateRows::LongWrite long_write_;
    SQLite::Database& database_;
};

}  // namespace samspar::store
