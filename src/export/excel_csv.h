#pragma once

#include <string>

#include "export/provenance.h"
#include "statistics/statistics.h"

namespace samspar::exporting {

// The rows of `statistik/1` for people with a Swedish spreadsheet: UTF-8 with BOM, `;`, decimal
// comma, CRLF, Swedish headers, codes with their texts. First förbund, period, uttag and mark,
// then an empty line. Texts cannot be run as formulas; numbers stay numbers. `years`: the
// statistics of years_for_file, or nullptr.
[[nodiscard]] std::string excel_csv(const statistics::ExactStatistics& statistics,
                                    const Provenance& provenance,
                                    const statistics::ExactStatistics* years = nullptr);

}  // namespace samspar::exporting
