#pragma once

#include <cstdint>
#include <string>

#include "security/keyring_file.h"
#include "store/store.h"

namespace samspar::store {

// What the destroyed key had tagged.
struct Destroyed {
    std::uint32_t version = 0;        // of the key that is gone
    std::int64_t persons = 0;         // different person keys
    std::int64_t registreringar = 0;  // that have one
    std::int64_t import_ids = 0;
    std::string store_id;  // whose backups hold it still
};

// Destroys the key person_tag of an open store, for ever: nobody can find out any more which key
// text a tag stands for. The tags stay, as labels that mean nothing: the same rows belong to one
// another as before. A fresh key makes those that come.
//
// THE RING DECIDES. The database says first from which row on the fresh key counts (key_changes.h),
// and nobody writes until the ring is on the disk and the memory is rid of the old key. A process
// that is killed in between leaves it to the next one, which goes by the ring. A request that had
// its tag before, and writes it after, leaves one more label that means nothing.
class KeyDestruction {
public:
    // REQUIRES: nobody else has the lock of the ring; `store` outlives this.
    KeyDestruction(Store& store, security::KeyringChange& ring) : store_(store), ring_(ring) {}

    // Throws security::KeyProblem when the ring cannot be written, SQLite::Exception for the
    // database: unless the disk has failed in the middle of it, nothing has changed then.
    Destroyed run();

private:
    void write_ring(domain::Instant now);

    Store& store_;
    security::KeyringChange& ring_;
};

}  // namespace samspar::store
