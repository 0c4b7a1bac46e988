#include "store/statistics_rows.h"

#include "store/antal.h"
#include "store/column.h"
#include "store/insatser.h"
#include "store/key_changes.h"
#include "store/packed_row.h"
#include "store/registrering_columns.h"
#include "store/snapshot_row.h"

namespace samspar::store {
namespace {

using domain::RegistreringRow;

// Grows by an eighth, so that a loaded row never costs more than 1.125 times its size: a field more
// must not be what breaks the limit on memory.
void push(std::vector<RegistreringRow>& rows, const RegistreringRow& row) {
    if (rows.size() == rows.capacity()) {
        rows.reserve(rows.size() + rows.size() / 8 + 64);
    }
    rows.push_back(row);
}

domain::Period widest(domain::Period period, bool compare) {
    return compare ? domain::Period{domain::period_before(period).first, period.last} : period;
}

constexpr int kStartDay = 1;

RegistreringRow read_row(SQLite::Statement& query, InsatsPlaces& places) {
    RegistreringRow row;
    row.start = query.getColumn(kStartDay).getInt();
    row.avslut = query.isColumnNull(2) ? domain::kStillOpen : query.getColumn(2).getInt();
    row.insats = places.of(query.getColumn(3).getInt64());
    row.person = static_cast<std::uint32_t>(query.getColumn(4).getInt64());
    unpack({.background = query.getColumn(5).getInt64(),
            .ending = query.getColumn(6).getInt64(),
            .forsorjning = query.getColumn(7).getInt64()},
           row);
    return row;
}

constexpr std::string_view kRowColumns =
    "SELECT year, start_day, avslut_day, insats, person, background, ending, forsorjning "
    "FROM registrering_year ";

void load_closed(Scope& scope,
                 domain::Period wanted,
                 InsatsPlaces& places,
                 std::vector<RegistreringRow>& rows) {
    const int first_year = domain::year_of(wanted.first);
    SQLite::Statement query(scope.database(),
                            std::string(kRowColumns) + "WHERE year BETWEEN ? AND ?");
    query.bind(1, first_year);
    query.bind(2, domain::year_of(wanted.last));
    int year = 0;
    std::int32_t new_year = 0;
    while (query.executeStep()) {
        const int row_year = query.getColumn(0).getInt();
        if (row_year != year) {
            year = row_year;
            new_year = domain::make_date(year, 1, 1).days;
        }
        // A registrering stands under every year it touches; it is taken under the first one asked
        // for.
        if (year == first_year || query.getColumn(kStartDay).getInt() >= new_year) {
            push(rows, read_row(query, places));
        }
    }
}

void load_open(Scope& scope,
               domain::Period wanted,
               InsatsPlaces& places,
               std::vector<RegistreringRow>& rows) {
    SQLite::Statement query(scope.database(),
                            std::string(kRowColumns) + "WHERE year = 0 AND start_day <= ?");
    query.bind(1, wanted.last.days);
    while (query.executeStep()) {
        push(rows, read_row(query, places));
    }
}

}  // namespace

domain::Snapshot load_snapshot(Scope& scope, domain::Period period, bool compare) {
    const domain::Period wanted = widest(period, compare);
    domain::Snapshot snapshot;
    snapshot.insatser = load_insatser(scope);
    InsatsPlaces places(snapshot.insatser);
    load_closed(scope, wanted, places, snapshot.rows);
    load_open(scope, wanted, places, snapshot.rows);
    snapshot.antal = load_antal(scope, domain::year_of(wanted.first), domain::year_of(wanted.last));
    snapshot.person_key_begins = tag_key_begins(scope);
    return snapshot;
}

TracedSnapshot load_traced_snapshot_as_of(Scope& scope,
                                          const domain::Kodlistor& lists,
                                          domain::Period period,
                                          domain::Instant as_of) {
    TracedSnapshot traced;
    traced.snapshot.insatser = load_insatser(scope, as_of);
    InsatsPlaces places(traced.snapshot.insatser);
    SQLite::Statement query(
        scope.database(),
        "SELECT v.registrering, coalesce(v.person, 0), " + content_select() +
            " FROM registrering_version AS v LEFT JOIN person AS p ON p.id = v.person "
            "WHERE v.recorded_at <= ?1 AND v.felregistrerad = 0 AND v.start_day <= ?2 "
            "AND (v.avslut_day IS NULL OR v.avslut_day >= ?3) AND NOT EXISTS "
            "(SELECT 1 FROM registrering_version AS w WHERE w.registrering = v.registrering "
            "AND w.version > v.version AND w.recorded_at <= ?1)");
    query.bind(1, as_of.ms);
    query.bind(2, period.last.days);
    query.bind(3, period.first.days);
    while (query.executeStep()) {
        traced.registreringar.push_back({query.getColumn(0).getInt64()});
        const auto person = static_cast<std::uint32_t>(query.getColumn(1).getInt64());
        push(traced.snapshot.rows, snapshot_row(read_content(query, 2, lists), person, places));
    }
    traced.snapshot.antal =
        load_antal(scope, domain::year_of(period.first), domain::year_of(period.last), as_of);
    traced.snapshot.person_key_begins = tag_key_begins(scope);
    return traced;
}

domain::Snapshot load_snapshot_as_of(Scope& scope,
                                     const domain::Kodlistor& lists,
                                     domain::Period period,
                                     bool compare,
                                     domain::Instant as_of) {
    return load_traced_snapshot_as_of(scope, lists, widest(period, compare), as_of).snapshot;
}

}  // namespace samspar::store
