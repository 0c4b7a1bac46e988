#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>

#include "security/keyring_file.h"
#include "store/database.h"
#include "store/store.h"

namespace samspar::store {

// The database under its next key, while it is being made: DIR/samspar.db.rotating.
[[nodiscard]] std::filesystem::path rotating_of(const DataDirectory& directory);

// Takes away what a rotation that was ended in the middle has left of that. Throws
// std::system_error.
void remove_rotating(const DataDirectory& directory);

struct Rotated {
    std::uint32_t version = 0;             // of the key that opens it now
    std::chrono::milliseconds writers{0};  // how long they waited
    std::chrono::milliseconds readers{0};  // likewise
};

// Gives the database of an open store another key, page by page:
//
//   1  the ring gets a next key                 (what opens the database is the key of before)
//   2  nobody writes: the pages are copied under the next key to a file of their own, which is
//      synced and read whole; who reads goes on
//   3  nobody reads: the write-ahead log is moved into the old file and removed, all connections
//      are closed, and that is on the disk
//   4  the new file takes the name of the old one: THE RENAME DECIDES
//   5  the database is opened anew, and everybody goes on
//   6  the next key of the ring is the key, and the one of before is no longer in it
//
// A process that is killed anywhere leaves one valid state: the ring has both keys from 1 to 6, and
// settle_rotation() finds out by which the database opens. The log goes before the rename, because
// frames of the old key in front of the new pages would be a damaged store.
class Rotation {
public:
    // `tries`: how often somebody who reads for long (a backup, say) is waited for, a quarter of a
    // second each. REQUIRES: nobody else has the lock of the ring; `store` outlives this.
    Rotation(Store& store, security::KeyringChange& ring, int tries = 40)
        : store_(store), ring_(ring), tries_(tries) {}

    // Throws TooBusy when somebody reads all the time, DamagedStore when the pages of the store or
    // of its copy are not whole, security::KeyProblem when the ring cannot be written,
    // SQLite::Exception or std::system_error for the disk: nothing has changed then. An error of
    // the disk between 4 and 6 leaves a store that says kBroken from then on, or a ring with both
    // keys; the next start puts it right.
    Rotated run();

private:
    [[nodiscard]] const security::KeyringKey& next() const;
    void begin();
    void copy();
    void check(SQLite::Database& copy);
    void wait_for_readers();
    void let_readers_go_on();
    void move_log();
    void change_places();
    void close_all();
    void open_all(const DatabaseKey& key);
    void drop();

    Store& store_;
    security::KeyringChange& ring_;
    int tries_;
};

// To be called before the keyring of a closed store is used: finishes a rotation that was ended in
// the middle, or undoes it, by what opens the database. `keys` are those of the ring; returns them
// as they are afterwards. Does nothing when none was under way. Throws StoreInUse when a process
// has the store open, OpenProblem when neither key opens it.
[[nodiscard]] security::Keyring settle_rotation(const DataDirectory& directory,
                                                const security::Keyring& keys,
                                                const security::SlotOpener& opener,
                                                const security::RandomSource& random);

}  // namespace samspar::store
