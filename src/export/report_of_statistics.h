#pragma once

#include "export/report.h"
#include "statistics/statistics.h"

namespace samspar::exporting {

// All tables of exact statistics, for people. The mark kInternalMark goes with it everywhere.
// `years`: the statistics of years_for_file, or nullptr.
[[nodiscard]] Report report_of_statistics(const statistics::ExactStatistics& statistics,
                                          const Provenance& provenance,
                                          const statistics::ExactStatistics* years = nullptr);

// The same head without any table.
[[nodiscard]] Report head_of_statistics(const statistics::ExactStatistics& statistics,
                                        const Provenance& provenance);

// One table in the grids that fit a page, the first with a diagram.
[[nodiscard]] ReportSection section_of_table(const statistics::ExactStatistics& statistics,
                                             const statistics::Table& table);

}  // namespace samspar::exporting
