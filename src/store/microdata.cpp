#include "store/microdata.h"

#include <algorithm>

#include "store/column.h"

namespace samspar::store {
namespace {

// In the order of their numbers, so that nothing is left of the order of the lines.
void insert_registreringar(WriteScope& scope,
                           std::int64_t id,
                           std::vector<domain::RegistreringId> registreringar) {
    std::ranges::sort(registreringar);
    SQLite::Statement insert(
        scope.database(),
        "INSERT INTO microdata_registrering (registrering, microdata) VALUES (?, ?)");
    for (const domain::RegistreringId registrering : registreringar) {
        insert.bind(1, registrering.value);
        insert.bind(2, id);
        insert.exec();
        insert.reset();
    }
}

void insert_record(WriteScope& scope,
                   const Actor& actor,
                   std::int64_t id,
                   const Microdata& record) {
    SQLite::Statement insert(scope.database(),
                             "INSERT INTO microdata (id, publicering, made_at, user, program, "
                             "profil, lines, report, sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, id);
    insert.bind(2, record.publicering);
    insert.bind(3, scope.now().ms);
    if (actor.user) {
        insert.bind(4, actor.user->value);
    }
    insert.bind(5, record.program);
    insert.bind(6, record.profil);
    insert.bind(7, record.lines);
    insert.bind(8, record.report);
    insert.bind(9, record.sha256);
    insert.exec();
}

}  // namespace

void insert_microdata(WriteScope& scope, const Actor& actor, const WholeMicrodata& whole) {
    const std::int64_t id =
        scope.database().execAndGet("SELECT coalesce(max(id), 0) + 1 FROM microdata").getInt64();
    insert_files(scope, {ReleaseKind::kMicrodata, id}, whole.files);
    insert_registreringar(scope, id, whole.registreringar);
    // Last: this seals the parts.
    insert_record(scope, actor, id, whole.record);
}

std::optional<Microdata> find_microdata(Scope& scope, int publicering) {
    SQLite::Statement query(scope.database(),
                            "SELECT id, publicering, made_at, program, profil, lines, report, "
                            "sha256 FROM microdata WHERE publicering = ?");
    query.bind(1, publicering);
    if (!query.executeStep()) {
        return std::nullopt;
    }
    Microdata record;
    record.id = query.getColumn(0).getInt64();
    record.publicering = query.getColumn(1).getInt();
    record.made_at = {query.getColumn(2).getInt64()};
    record.program = text(query, 3);
    record.profil = text(query, 4);
    record.lines = query.getColumn(5).getInt64();
    record.report = text(query, 6);
    record.sha256 = text(query, 7);
    return record;
}

std::vector<domain::RegistreringId> load_exported(Scope& scope) {
    SQLite::Statement query(scope.database(),
                            "SELECT registrering FROM microdata_registrering "
                            "ORDER BY registrering");
    std::vector<domain::RegistreringId> registreringar;
    while (query.executeStep()) {
        registreringar.push_back({query.getColumn(0).getInt64()});
    }
    return registreringar;
}

}  // namespace samspar::store
