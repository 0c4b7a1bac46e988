#pragma once

#include <string>

#include "statistics/statistics.h"

namespace samspar::exporting {

// `statistik/1` for machines (schema/exchange-format.md section 6): UTF-8 without BOM, `,`, decimal
// point, LF. The same statistics always give the same bytes.
[[nodiscard]] std::string statistik_csv(const statistics::ExactStatistics& statistics);

}  // namespace samspar::exporting
