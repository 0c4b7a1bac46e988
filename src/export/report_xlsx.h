#pragma once

#include <string>

#include "export/report.h"

namespace samspar::exporting {

// A report as a workbook: first "Läs mig", then a sheet for each section with typed numbers and a
// native diagram, last "Definitioner". What is hidden is the text X. The mark of the report stands
// on every sheet and in the foot of every printed page. The same report gives the same bytes.
//
// Throws std::runtime_error when the workbook cannot be written.
[[nodiscard]] std::string report_xlsx(const Report& report);

}  // namespace samspar::exporting
