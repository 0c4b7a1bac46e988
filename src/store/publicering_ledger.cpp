#include "store/publicering_ledger.h"

#include "store/column.h"

namespace samspar::store {
namespace {

void insert_dimensions(WriteScope& scope,
                       const Release& release,
                       const std::vector<LedgerDimensionRow>& dimensions) {
    const std::string of = name_of(release.kind);
    SQLite::Statement insert(scope.database(),
                             "INSERT INTO " + of + "_dimension (" + of +
                                 ", position, universe, dimension, leaves) VALUES (?, ?, ?, ?, ?)");
    int position = 0;
    for (const LedgerDimensionRow& row : dimensions) {
        insert.bind(1, release.id);
        insert.bind(2, position++);
        insert.bind(3, row.universe);
        insert.bind(4, row.dimension);
        insert.bind(5, row.leaves);
        insert.exec();
        insert.reset();
    }
}

void insert_cells(WriteScope& scope,
                  const Release& release,
                  const std::vector<LedgerCellRow>& cells) {
    const std::string of = name_of(release.kind);
    SQLite::Statement insert(scope.database(),
                             "INSERT INTO " + of + "_cell (" + of +
                                 ", position, universe, key, state, count, least, most) "
                                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    int position = 0;
    for (const LedgerCellRow& row : cells) {
        insert.bind(1, release.id);
        insert.bind(2, position++);
        insert.bind(3, row.universe);
        insert.bind(4, row.key);
        insert.bind(5, row.state);
        bind_optional(insert, 6, row.count);
        bind_optional(insert, 7, row.least);
        bind_optional(insert, 8, row.most);
        insert.exec();
        insert.reset();
    }
}

}  // namespace

void insert_ledger(WriteScope& scope, const Release& release, const LedgerRows& rows) {
    insert_dimensions(scope, release, rows.dimensions);
    insert_cells(scope, release, rows.cells);
}

void insert_places(WriteScope& scope, int nummer, const std::vector<PlaceRow>& places) {
    SQLite::Statement insert(scope.database(),
                             "INSERT INTO publicering_place (publicering, tabell, row_number, "
                             "column_number, universe, key) VALUES (?, ?, ?, ?, ?, ?)");
    for (const PlaceRow& place : places) {
        insert.bind(1, nummer);
        insert.bind(2, place.table);
        insert.bind(3, place.row);
        insert.bind(4, place.column);
        insert.bind(5, place.universe);
        insert.bind(6, place.key);
        insert.exec();
        insert.reset();
    }
}

LedgerRows load_ledger(Scope& scope) {
    LedgerRows rows;
    SQLite::Statement dimensions(scope.database(),
                                 "SELECT publicering, universe, dimension, leaves FROM ("
                                 "SELECT publicering, universe, dimension, leaves, "
                                 "publicering AS efter, 0 AS rattelse, position "
                                 "FROM publicering_dimension UNION ALL "
                                 "SELECT r.publicering, l.universe, l.dimension, l.leaves, "
                                 "r.efter, l.rattelse, l.position "
                                 "FROM rattelse_dimension AS l JOIN rattelse AS r "
                                 "ON r.id = l.rattelse) ORDER BY efter, rattelse, position");
    while (dimensions.executeStep()) {
        rows.dimensions.push_back({.publicering = dimensions.getColumn(0).getInt(),
                                   .universe = text(dimensions, 1),
                                   .dimension = text(dimensions, 2),
                                   .leaves = text(dimensions, 3)});
    }
    SQLite::Statement cells(scope.database(),
                            "SELECT publicering, universe, key, state, count, least, most FROM ("
                            "SELECT publicering, universe, key, state, count, least, most, "
                            "publicering AS efter, 0 AS rattelse, position "
                            "FROM publicering_cell UNION ALL "
                            "SELECT r.publicering, l.universe, l.key, l.state, l.count, l.least, "
                            "l.most, r.efter, l.rattelse, l.position "
                            "FROM rattelse_cell AS l JOIN rattelse AS r "
                            "ON r.id = l.rattelse) ORDER BY efter, rattelse, position");
    while (cells.executeStep()) {
        rows.cells.push_back({.publicering = cells.getColumn(0).getInt(),
                              .universe = text(cells, 1),
                              .key = text(cells, 2),
                              .state = text(cells, 3),
                              .count = optional_int64(cells, 4),
                              .least = optional_int64(cells, 5),
                              .most = optional_int64(cells, 6)});
    }
    return rows;
}

std::vector<PlaceRow> load_places(Scope& scope, int nummer) {
    SQLite::Statement query(scope.database(),
                            "SELECT tabell, row_number, column_number, universe, key "
                            "FROM publicering_place WHERE publicering = ? "
                            "ORDER BY tabell, row_number, column_number");
    query.bind(1, nummer);
    std::vector<PlaceRow> places;
    while (query.executeStep()) {
        places.push_back({.table = text(query, 0),
                          .row = query.getColumn(1).getInt(),
                          .column = query.getColumn(2).getInt(),
                          .universe = text(query, 3),
                          .key = text(query, 4)});
    }
    return places;
}

}  // namespace samspar::store
