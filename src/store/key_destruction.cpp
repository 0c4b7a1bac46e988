#include "store/key_destruction.h"

#include "store/key_changes.h"

namespace samspar::store {
namespace {

using security::KeyPurpose;

constexpr std::string_view kDestructionName =
    security::kKeyNames[static_cast<std::size_t>(KeyPurpose::kPersonTag)];

Destroyed count(Scope& scope, std::uint32_t version) {
    SQLite::Statement query(scope.database(),
                            "SELECT (SELECT count(*) FROM person), count(person), "
                            "count(extern_tag), (SELECT store_id FROM forbund WHERE id = 1) FROM "
                            "registrering");
    query.executeStep();
    return {version,
            query.getColumn(0).getInt64(),
            query.getColumn(1).getInt64(),
            query.getColumn(2).getInt64(),
            query.getColumn(3).getString()};
}

// As whole seconds in UTC, as the ring says it.
std::string seconds_of(domain::Instant moment) {
    return domain::to_string(domain::Instant{moment.ms / 1000 * 1000});
}

// Whether the ring on the disk is rid of that version. A write that failed may have come so far.
bool is_gone(const DataDirectory& directory, std::uint32_t version) {
    const auto text = security::parse_keyring(security::read_keyring_text(directory.path()));
    return text && security::last_gone(*text, kDestructionName) >= version;
}

}  // namespace

// The store goes by what the ring on the disk says, however the writing ends.
void KeyDestruction::write_ring(domain::Instant now) {
    const std::uint32_t version = store_.tags_.version();
    ring_.ring().destroy(KeyPurpose::kPersonTag, seconds_of(now));
    try {
        ring_.write(store_.random());
    } catch (const security::KeyProblem&) {
        if (is_gone(store_.directory(), version)) {
            store_.tags_.replace(ring_.ring().keys().entry(KeyPurpose::kPersonTag));
        }
        throw;
    }
    store_.tags_.replace(ring_.ring().keys().entry(KeyPurpose::kPersonTag));
}

Destroyed KeyDestruction::run() {
    const std::uint32_t version = store_.tags_.version();
    try {
        Transaction scope = store_.write_alone();
        const Destroyed destroyed = count(scope, version);
        insert_tag_key(scope, version + 1);
        scope.commit_housekeeping();
        write_ring(scope.now());  // while nobody else writes: the scope holds the lock to its end
        return destroyed;
    } catch (const security::KeyProblem&) {
        if (store_.tags_.version() == version) {
            Transaction scope = store_.write_alone();
            remove_tag_key(scope, version + 1);
            scope.commit_housekeeping();
        }
        throw;
    }
}

}  // namespace samspar::store
