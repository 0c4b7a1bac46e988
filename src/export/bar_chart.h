#pragma once

#include <string>

#include "export/report.h"

namespace samspar::exporting {

// The bars of a table as a picture in SVG, with its title, n and source inside, so that it can be
// cut out of the page. Rows that are totals are left out. What is hidden is a hatched mark of one
// size with X beside it: a length would tell something. Empty when there is nothing to draw.
[[nodiscard]] std::string bar_chart(const ReportGrid& grid, const std::string& source);

}  // namespace samspar::exporting
