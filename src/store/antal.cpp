#include "store/antal.h"

#include "store/column.h"

namespace samspar::store {
namespace {

// Four columns from `first` on: which number it is.
void bind_place(SQLite::Statement& statement, int first, const domain::Antal& antal) {
    statement.bind(first, antal.insats.value);
    statement.bind(first + 1, antal.enhet);
    statement.bind(first + 2, antal.year);
    statement.bind(first + 3, antal.kon);
}

std::optional<std::int64_t> current_count(WriteScope& scope, const domain::Antal& antal) {
    SQLite::Statement query(scope.database(),
                            "SELECT count FROM antal WHERE insats = ? AND enhet = ? AND year = ? "
                            "AND kon = ? AND replaced_at IS NULL");
    bind_place(query, 1, antal);
    return query.executeStep() ? optional_int64(query, 0) : std::nullopt;
}

void end_current(WriteScope& scope, const domain::Antal& antal) {
    SQLite::Statement update(scope.database(),
                             "UPDATE antal SET replaced_at = ? WHERE insats = ? AND enhet = ? "
                             "AND year = ? AND kon = ? AND replaced_at IS NULL");
    update.bind(1, scope.now().ms);
    bind_place(update, 2, antal);
    update.exec();
}

}  // namespace

std::vector<domain::Antal> load_antal(Scope& scope,
                                      int first_year,
                                      int last_year,
                                      std::optional<domain::Instant> as_of) {
    SQLite::Statement query(
        scope.database(),
        "SELECT insats, enhet, year, kon, count FROM antal WHERE year BETWEEN ? AND ? "
        "AND recorded_at <= ? AND (replaced_at IS NULL OR replaced_at > ?) "
        "ORDER BY insats, enhet, year, kon");
    const std::int64_t moment = as_of ? as_of->ms : std::numeric_limits<std::int64_t>::max() - 1;
    query.bind(1, first_year);
    query.bind(2, last_year);
    query.bind(3, moment);
    query.bind(4, moment);
    std::vector<domain::Antal> all;
    while (query.executeStep()) {
        all.push_back({.insats = domain::InsatsId{query.getColumn(0).getInt64()},
                       .enhet = text(query, 1),
                       .year = query.getColumn(2).getInt(),
                       .kon = text(query, 3),
                       .count = query.getColumn(4).getInt64()});
    }
    return all;
}

AntalChange put_antal(WriteScope& scope, const domain::Antal& antal) {
    const auto before = current_count(scope, antal);
    if (before == antal.count) {
        return AntalChange::kSame;
    }
    end_current(scope, antal);
    SQLite::Statement insert(scope.database(),
                             "INSERT INTO antal (insats, enhet, year, kon, count, recorded_at) "
                             "VALUES (?, ?, ?, ?, ?, ?)");
    bind_place(insert, 1, antal);
    insert.bind(5, antal.count);
    insert.bind(6, scope.now().ms);
    insert.exec();
    return before ? AntalChange::kChanged : AntalChange::kNew;
}

}  // namespace samspar::store
