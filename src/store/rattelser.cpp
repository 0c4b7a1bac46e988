#include "store/rattelser.h"

#include "store/column.h"

namespace samspar::store {
namespace {

// After the lines of every publicering that there was.
void insert_record(WriteScope& scope, const Actor& actor, std::int64_t id, const Rattelse& record) {
    SQLite::Statement insert(
        scope.database(),
        "INSERT INTO rattelse (id, publicering, nummer, as_of, made_at, user, efter, policy, "
        "program, skal, report, sha256) VALUES (?, ?, ?, ?, ?, ?, "
        "(SELECT max(nummer) FROM publicering), ?, ?, ?, ?, ?)");
    insert.bind(1, id);
    insert.bind(2, record.publicering);
    insert.bind(3, record.nummer);
    insert.bind(4, record.as_of.ms);
    insert.bind(5, scope.now().ms);
    if (actor.user) {
        insert.bind(6, actor.user->value);
    }
    insert.bind(7, record.policy);
    insert.bind(8, record.program);
    insert.bind(9, record.skal);
    insert.bind(10, record.report);
    insert.bind(11, record.sha256);
    insert.exec();
}

}  // namespace

void insert_rattelse(WriteScope& scope, const Actor& actor, const WholeRattelse& whole) {
    const std::int64_t id = count_rattelser(scope) + 1;
    const Release release{ReleaseKind::kRattelse, id};
    insert_files(scope, release, whole.files);
    insert_ledger(scope, release, whole.ledger);
    // Last: this seals the parts.
    insert_record(scope, actor, id, whole.record);
}

int next_rattelse(Scope& scope, int publicering) {
    SQLite::Statement query(scope.database(),
                            "SELECT count(*) + 1 FROM rattelse WHERE publicering = ?");
    query.bind(1, publicering);
    query.executeStep();
    return query.getColumn(0).getInt();
}

std::int64_t count_rattelser(Scope& scope) {
    return scope.database().execAndGet("SELECT count(*) FROM rattelse").getInt64();
}

std::vector<Rattelse> load_rattelser(Scope& scope, int publicering) {
    SQLite::Statement query(scope.database(),
                            "SELECT id, publicering, nummer, as_of, made_at, policy, program, "
                            "skal, report, sha256 FROM rattelse WHERE publicering = ? "
                            "ORDER BY nummer");
    query.bind(1, publicering);
    std::vector<Rattelse> all;
    while (query.executeStep()) {
        Rattelse record;
        record.id = query.getColumn(0).getInt64();
        record.publicering = query.getColumn(1).getInt();
        record.nummer = query.getColumn(2).getInt();
        record.as_of = {query.getColumn(3).getInt64()};
        record.made_at = {query.getColumn(4).getInt64()};
        record.policy = query.getColumn(5).getInt();
        record.program = text(query, 6);
        record.skal = text(query, 7);
        record.report = text(query, 8);
        record.sha256 = text(query, 9);
        all.push_back(std::move(record));
    }
    return all;
}

}  // namespace samspar::store
