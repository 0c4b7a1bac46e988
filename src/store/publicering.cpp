#include "store/publicering.h"

#include "store/column.h"

namespace samspar::store {
namespace {

constexpr std::string_view kSelect =
    "SELECT p.nummer, p.first_day, p.last_day, p.as_of, p.made_at, p.policy, p.program, "
    "p.definitions, p.report, p.cells, p.hidden, p.sha256, coalesce(u.display_name, ''), "
    "(SELECT count(*) FROM rattelse AS r WHERE r.publicering = p.nummer) "
    "FROM publicering AS p LEFT JOIN user AS u ON u.id = p.user ";

Publicering read(SQLite::Statement& query) {
    Publicering record;
    record.nummer = query.getColumn(0).getInt();
    record.period = {date(query, 1), date(query, 2)};
    record.as_of = {query.getColumn(3).getInt64()};
    record.made_at = {query.getColumn(4).getInt64()};
    record.policy = query.getColumn(5).getInt();
    record.program = text(query, 6);
    record.definitions = text(query, 7);
    record.report = text(query, 8);
    record.cells = query.getColumn(9).getInt64();
    record.hidden = query.getColumn(10).getInt64();
    record.sha256 = text(query, 11);
    record.user_name = text(query, 12);
    record.rattelser = query.getColumn(13).getInt64();
    return record;
}

void insert_record(WriteScope& scope, const Actor& actor, const Publicering& record) {
    SQLite::Statement insert(
        scope.database(),
        "INSERT INTO publicering (nummer, first_day, last_day, as_of, made_at, "
        "user, policy, program, definitions, report, cells, hidden, sha256) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, record.nummer);
    insert.bind(2, record.period.first.days);
    insert.bind(3, record.period.last.days);
    insert.bind(4, record.as_of.ms);
    insert.bind(5, scope.now().ms);
    if (actor.user) {
        insert.bind(6, actor.user->value);
    }
    insert.bind(7, record.policy);
    insert.bind(8, record.program);
    insert.bind(9, record.definitions);
    insert.bind(10, record.report);
    insert.bind(11, record.cells);
    insert.bind(12, record.hidden);
    insert.bind(13, record.sha256);
    insert.exec();
}

}  // namespace

void insert_publicering(WriteScope& scope, const Actor& actor, const WholePublicering& whole) {
    const Release release{ReleaseKind::kPublicering, whole.record.nummer};
    insert_files(scope, release, whole.files);
    insert_ledger(scope, release, whole.ledger);
    insert_places(scope, whole.record.nummer, whole.places);
    // Last: this seals the parts.
    insert_record(scope, actor, whole.record);
}

int next_publicering(Scope& scope) {
    return scope.database()
        .execAndGet("SELECT coalesce(max(nummer), 0) + 1 FROM publicering")
        .getInt();
}

std::vector<Publicering> load_publiceringar(Scope& scope) {
    SQLite::Statement query(scope.database(), std::string(kSelect) + "ORDER BY p.nummer DESC");
    std::vector<Publicering> all;
    while (query.executeStep()) {
        all.push_back(read(query));
    }
    return all;
}

std::optional<Publicering> find_publicering(Scope& scope, int nummer) {
    SQLite::Statement query(scope.database(), std::string(kSelect) + "WHERE p.nummer = ?");
    query.bind(1, nummer);
    return query.executeStep() ? std::optional(read(query)) : std::nullopt;
}

}  // namespace samspar::store
