#include "store/key_changes.h"

#include <algorithm>
#include <string>

namespace samspar::store {
namespace {

using security::KeyPurpose;

std::string name_of(KeyPurpose purpose) {
    return std::string(security::kKeyNames[static_cast<std::size_t>(purpose)]);
}

std::uint32_t newest_version(Scope& scope, KeyPurpose purpose, bool in_use) {
    SQLite::Statement query(scope.database(),
                            "SELECT coalesce(max(version), 1) FROM key_change WHERE purpose = ? "
                            "AND (logged = 1 OR ?)");
    query.bind(1, name_of(purpose));
    query.bind(2, in_use ? 0 : 1);
    query.executeStep();
    return static_cast<std::uint32_t>(query.getColumn(0).getInt64());
}

struct Unlogged {
    std::string purpose;
    std::uint32_t version = 0;
};

std::vector<Unlogged> unlogged_changes(Scope& scope) {
    SQLite::Statement query(
        scope.database(),
        "SELECT purpose, version FROM key_change WHERE logged = 0 ORDER BY at, purpose, version");
    std::vector<Unlogged> found;
    while (query.executeStep()) {
        found.push_back({query.getColumn(0).getString(),
                         static_cast<std::uint32_t>(query.getColumn(1).getInt64())});
    }
    return found;
}

AuditEvent event_of(const Unlogged& change) {
    return {.action = change.purpose == "database" ? "drift.rotate" : "drift.destroy",
            .object_type = "",
            .object_id = "",
            .count = std::nullopt,
            .detail = "{\"version\":" + std::to_string(change.version) + "}"};
}

// The tags that a process was about to begin, and did not: the ring has the key of before.
void settle_tag_key(WriteScope& scope, std::uint32_t in_ring) {
    const std::uint32_t newest = newest_version(scope, KeyPurpose::kPersonTag, false);
    if (newest < in_ring) {
        insert_tag_key(scope, in_ring);
    } else if (newest > in_ring) {
        remove_tag_key(scope, newest);
    }
}

bool is_settled(Store& store, std::uint32_t tags_in_ring) {
    ReadScope scope = store.read();
    if (newest_version(scope, KeyPurpose::kPersonTag, true) > tags_in_ring) {
        throw OpenProblem("the keyring in " + store.directory().path().string() +
                          " is older than its store: it holds a person_tag key that was destroyed; "
                          "put the newest keyring back, or restore a backup");
    }
    return newest_version(scope, KeyPurpose::kPersonTag, false) == tags_in_ring &&
           unlogged_changes(scope).empty();
}

}  // namespace

void insert_database_key(SQLite::Database& copy, std::uint32_t version, domain::Instant at) {
    SQLite::Statement insert(copy,
                             "INSERT OR REPLACE INTO key_change (purpose, version, at, logged) "
                             "VALUES ('database', ?, ?, 0)");
    insert.bind(1, static_cast<std::int64_t>(version));
    insert.bind(2, at.ms);
    insert.exec();
}

void insert_tag_key(WriteScope& scope, std::uint32_t version) {
    SQLite::Statement insert(
        scope.database(),
        "INSERT OR REPLACE INTO key_change "
        "(purpose, version, at, first_person, first_registrering, logged) "
        "SELECT 'person_tag', ?, ?, (SELECT coalesce(max(id), 0) + 1 FROM person), "
        "(SELECT coalesce(max(id), 0) + 1 FROM registrering), 0");
    insert.bind(1, static_cast<std::int64_t>(version));
    insert.bind(2, scope.now().ms);
    insert.exec();
}

void remove_tag_key(WriteScope& scope, std::uint32_t version) {
    SQLite::Statement remove(
        scope.database(),
        "DELETE FROM key_change WHERE purpose = 'person_tag' AND version = ? AND logged = 0");
    remove.bind(1, static_cast<std::int64_t>(version));
    remove.exec();
}

void set_key_change_logged(WriteScope& scope, KeyPurpose purpose, std::uint32_t version) {
    SQLite::Statement update(scope.database(),
                             "UPDATE key_change SET logged = 1 WHERE purpose = ? AND version = ?");
    update.bind(1, name_of(purpose));
    update.bind(2, static_cast<std::int64_t>(version));
    update.exec();
}

DatabaseKeyAge database_key_age(Scope& scope) {
    SQLite::Statement query(scope.database(),
                            "SELECT version, at FROM key_change WHERE purpose = 'database' "
                            "UNION ALL SELECT 1, coalesce((SELECT at FROM audit ORDER BY seq LIMIT "
                            "1), 0) ORDER BY 1 DESC LIMIT 1");
    query.executeStep();
    return {static_cast<std::uint32_t>(query.getColumn(0).getInt64()),
            {query.getColumn(1).getInt64()}};
}

std::vector<std::uint32_t> tag_key_begins(Scope& scope) {
    SQLite::Statement query(scope.database(),
                            "SELECT first_person FROM key_change WHERE purpose = 'person_tag' "
                            "ORDER BY first_person");
    std::vector<std::uint32_t> begins;
    while (query.executeStep()) {
        begins.push_back(static_cast<std::uint32_t>(query.getColumn(0).getInt64()));
    }
    return begins;
}

std::optional<TagKey> newest_tag_key(Scope& scope) {
    SQLite::Statement query(scope.database(),
                            "SELECT at, first_person, first_registrering FROM key_change "
                            "WHERE purpose = 'person_tag' ORDER BY version DESC LIMIT 1");
    if (!query.executeStep()) {
        return std::nullopt;
    }
    return TagKey{{query.getColumn(0).getInt64()},
                  query.getColumn(1).getInt64(),
                  query.getColumn(2).getInt64()};
}

void settle_key_changes(Store& store, const security::Keyring& keys) {
    const std::uint32_t tags_in_ring = keys.entry(KeyPurpose::kPersonTag).version;
    if (is_settled(store, tags_in_ring)) {
        return;
    }
    Transaction scope = store.write();
    settle_tag_key(scope, tags_in_ring);
    for (const Unlogged& change : unlogged_changes(scope)) {
        scope.audit(drift(), event_of(change));
        const bool of_database = change.purpose == "database";
        set_key_change_logged(
            scope, of_database ? KeyPurpose::kDatabase : KeyPurpose::kPersonTag, change.version);
    }
    scope.commit_audited();
}

}  // namespace samspar::store
