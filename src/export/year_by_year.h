#pragma once

#include <optional>

#include "domain/period.h"
#include "statistics/statistics.h"

namespace samspar::exporting {

// The table `flode_ar` of one year would be one row. People are shown the years before beside it,
// as on the page and in the annual report; they are other rows of the store, so who makes a file
// loads and computes them by themselves.

// The years whose flow stands beside a year, itself among them.
[[nodiscard]] domain::Period years_beside(domain::Period year);

// The span to compute for a file about that period; empty when it is not one year, and the table
// shows the period that was asked for.
[[nodiscard]] std::optional<domain::Period> years_for_file(domain::Period period);

// A table, and the statistics whose axes it is written in.
struct TableOf {
    const statistics::ExactStatistics& statistics;
    const statistics::Table& table;
};

// The table as it is shown: `flode_ar` from `years` when they are there (may be nullptr).
[[nodiscard]] TableOf shown_table(const statistics::ExactStatistics& statistics,
                                  const statistics::Table& table,
                                  const statistics::ExactStatistics* years);

}  // namespace samspar::exporting
