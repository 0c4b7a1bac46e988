#pragma once

#include <string>
#include <vector>

#include "statistics/statistics.h"

namespace samspar::exporting {

// Part of a place among the figures of a table; -1 is "said by the other side". A row and a
// column together say all five.
struct Spot {
    int period = -1;
    int insats = -1;
    int kon = -1;
    int kategori = -1;
    int matt = -1;
};

struct WideRow {
    std::string label;
    Spot spot;
    bool total = false;
    bool sum = false;  // of other rows, beside the total
};

// A change column shows the figure of the spot less the same figure of the compared period.
struct WideColumn {
    std::string label;
    Spot spot;
    bool change = false;
};

struct WideGroup {
    std::string label;
    std::vector<WideColumn> columns;
};

// A table as people read it.
struct WideTable {
    std::string caption;
    std::string row_head;  // what the rows are: "Insats", "Kategori", "År"
    std::vector<WideRow> rows;
    std::vector<WideGroup> groups;
};

// The wide tables that show all of a table, few columns each, so that they fit a page. With a
// compared period, columns of that period and of the change stand beside.
[[nodiscard]] std::vector<WideTable> wide_tables(const statistics::ExactStatistics& statistics,
                                                 const statistics::Table& table);

// The spot of a row and a column together.
[[nodiscard]] Spot merge(const Spot& row, const Spot& column);

}  // namespace samspar::exporting
