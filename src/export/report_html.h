#pragma once

#include <string>

#include "export/report.h"

namespace samspar::exporting {

// A report to read and print on A4: one file without script or anything loaded from elsewhere.
// Every table has its diagram, whom it counts, how, and its source.
[[nodiscard]] std::string report_html(const Report& report);

}  // namespace samspar::exporting
