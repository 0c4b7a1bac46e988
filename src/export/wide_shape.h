#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "export/wide_table.h"
#include "statistics/statistics.h"

namespace samspar::exporting {

inline int place(std::size_t index) {
    return static_cast<int>(index);
}

// What a table is made of, seen from outside: which places its figures use.
struct WideShape {
    WideShape(const statistics::ExactStatistics& s, const statistics::Table& t);

    // The place of the widest scope: all insatser, or the only one there is.
    [[nodiscard]] int whole() const;

    const statistics::ExactStatistics& statistics;
    const statistics::Table& table;
    std::set<int> periods;
    std::set<int> periods_with_persons;
    std::set<int> insatser;
    std::set<int> whole_matt;     // measures with a figure for `*`
    std::set<int> category_matt;  // measures with figures by category
    std::set<int> matt_with_kon;
    bool insats_categories = false;  // categories insats by insats
};

// Splits measures into tables that fit a page.
[[nodiscard]] std::vector<std::vector<int>> across(const statistics::ExactStatistics& statistics,
                                                   const std::vector<int>& matt);

// `Flöde: aktuella, nya och avslutade`.
[[nodiscard]] std::string caption(const statistics::Table& table, const std::vector<int>& matt);

// A measure across: kön by kön and the total, then the period before and the change.
[[nodiscard]] WideGroup measure_group(const WideShape& shape, int matt);

}  // namespace samspar::exporting
