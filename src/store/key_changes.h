#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "domain/instant.h"
#include "security/keyring.h"
#include "store/store.h"

namespace samspar::store {

// Which keys have taken the place of others, as the database knows it (table key_change). What
// counts is the ring: these rows follow it.

// In the copy that is to take the place of the database: from now on this version opens it.
void insert_database_key(SQLite::Database& copy, std::uint32_t version, domain::Instant at);

// The persons and import ids that come from now on are tagged by this version. One that is there
// and not in use is put right.
void insert_tag_key(WriteScope& scope, std::uint32_t version);
// It did not come into use after all.
void remove_tag_key(WriteScope& scope, std::uint32_t version);

// Says that the row of that change is in the log, with this transaction.
void set_key_change_logged(WriteScope& scope, security::KeyPurpose purpose, std::uint32_t version);

// The key that opens the database, and since when: of the first one since the store was made.
struct DatabaseKeyAge {
    std::uint32_t version = 1;
    domain::Instant since;
};
[[nodiscard]] DatabaseKeyAge database_key_age(Scope& scope);

// Where the tags of one key end and those of the next begin: of each key but the first, the number
// of the first person it made a tag of. Ascending.
[[nodiscard]] std::vector<std::uint32_t> tag_key_begins(Scope& scope);

// The newest key of tags, when it is not the first one: since when, and the first rows it tagged.
struct TagKey {
    domain::Instant since;
    std::int64_t first_person = 0;
    std::int64_t first_registrering = 0;
};
[[nodiscard]] std::optional<TagKey> newest_tag_key(Scope& scope);

// Puts the rows right where a process was killed between the ring and them, or where an older
// database was restored beside a ring without the key of then, and leaves the rows in the log that
// are missing. Throws OpenProblem when the ring is older than the database: it holds a key that was
// destroyed.
void settle_key_changes(Store& store, const security::Keyring& keys);

}  // namespace samspar::store
