#pragma once

#include <string>
#include <vector>

#include "disclosure/plan/table_plan.h"

namespace samspar::disclosure {

// One line of a table: a category of the row direction, or all of them.
struct LayoutRow {
    std::string code;  // `*` for all
    std::string label;
    bool total = false;
    bool merged = false;  // several codes or insatser together
    std::vector<Factor> factors;
};

// One column: what is counted (matt) of whom.
struct LayoutColumn {
    std::string group;  // heading over several columns; may be empty
    std::string label;
    std::string matt;  // `aktuella`, `nya`, ...
    std::string kon = "*";
    std::string kategori = "*";
    std::uint16_t universe = 0;
    std::vector<Factor> factors;
    std::size_t whole = 0;  // the column that holds the total of the row
};

// A table as a grid: every cell is a row and a column.
struct Layout {
    std::vector<LayoutRow> rows;
    std::vector<LayoutColumn> columns;
};

// The total row comes last; total columns come first in tables of the flow, else last.
[[nodiscard]] Layout make_layout(const Planning& planning, const TablePlan& plan);

// Whom a cell of the table counts.
[[nodiscard]] CellKey cell_key(const Space& space,
                               const TablePlan& plan,
                               const LayoutRow& row,
                               const LayoutColumn& column);

}  // namespace samspar::disclosure
