#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "store/release.h"
#include "store/store.h"

namespace samspar::store {

// The ledger as it is kept; src/disclosure/release/ledger.h says what the words mean. Only
// insert_publicering and insert_rattelse add to it.
struct LedgerDimensionRow {
    int publicering = 0;  // of a rättelse: the one that it mends
    std::string universe;
    std::string dimension;
    std::string leaves;
};

struct LedgerCellRow {
    int publicering = 0;
    std::string universe;
    std::string key;
    std::string
        state;  // `visas`, `dold`, `tom`, `otryckt`; of a rättelse also `aterkallad`, `galler`
    std::optional<std::int64_t> count;
    std::optional<std::int64_t> least = {};  // of one that is not shown
    std::optional<std::int64_t> most = {};
};

struct LedgerRows {
    std::vector<LedgerDimensionRow> dimensions;
    std::vector<LedgerCellRow> cells;
};

// Whom a cell of a printed table counts; rows and columns from 0.
struct PlaceRow {
    std::string table;
    int row = 0;
    int column = 0;
    std::string universe;
    std::string key;
};

void insert_ledger(WriteScope& scope, const Release& release, const LedgerRows& rows);
void insert_places(WriteScope& scope, int nummer, const std::vector<PlaceRow>& places);

// Everything ever published, in the order it was.
[[nodiscard]] LedgerRows load_ledger(Scope& scope);
// Of one publicering, in the order of tables, rows and columns.
[[nodiscard]] std::vector<PlaceRow> load_places(Scope& scope, int nummer);

}  // namespace samspar::store
