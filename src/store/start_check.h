#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include "security/secret.h"
#include "store/data_directory.h"
#include "store/database.h"
#include "store/mark.h"

namespace samspar::store {

// The database is whole and not the newest state of the store that its mark knows, or nothing can
// tell: the mark is missing or cannot be believed.
class OlderStore : public OpenProblem {
public:
    using OpenProblem::OpenProblem;
};

// Looks at a store before anything is done with it. Always: whether it is as new as its mark, and
// every page that is in use, for half a second at most. When it was not closed after its last
// commit, or never had a mark: every page of the file however long it takes, every index, and
// whether the access log has all its rows. Throws DamagedStore or OlderStore with one sentence, and
// leaves the files as they are then: what is in the write-ahead log stays there. REQUIRES: the only
// connection, and not used for anything before.
void check_at_start(SQLite::Database& writer,
                    const DataDirectory& directory,
                    const security::Secret<32>& audit_key);

// Has the next start check the whole store, after an error that makes it doubtful. REQUIRES: nobody
// has it open. Throws StoreInUse.
void want_whole_check(const DataDirectory& directory, const security::Secret<32>& audit_key);

// What somebody took as the present state by accept_present_state: where the log ends, and where
// the mark said it did (0 when it was missing or could not be believed).
struct Accepted {
    std::int64_t seq = 0;
    std::int64_t mark_seq = 0;
};

// Makes the mark say what the store says: the deliberate way out of OlderStore. Throws StoreInUse,
// and DamagedStore for a store that is not whole, which is taken by nobody.
Accepted accept_present_state(const DataDirectory& directory,
                              const security::Secret<32>& database_key,
                              const security::Secret<32>& audit_key);

}  // namespace samspar::store
