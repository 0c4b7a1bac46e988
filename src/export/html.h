#pragma once

#include <string>

#include "export/provenance.h"
#include "statistics/statistics.h"

namespace samspar::exporting {

// A page to read and print on A4: one file without script or anything loaded from elsewhere.
// Each table has its population, how it is counted and its source; the whole is marked as
// internal, and as ÖVNING when it comes from a training store. `years`: the statistics of
// years_for_file, or nullptr.
[[nodiscard]] std::string statistik_html(const statistics::ExactStatistics& statistics,
                                         const Provenance& provenance,
                                         const statistics::ExactStatistics* years = nullptr);

}  // namespace samspar::exporting
