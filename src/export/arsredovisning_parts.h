#pragma once

#include <string>
#include <vector>

#include "export/report.h"

namespace samspar::exporting {

// Numbers the tables, `Tabell 3. Ålder efter kön 2021`, in the order of the report.
void number_tables(Report& report);

// A table of goals that is all gaps, one row for the förbund and one for each insats.
[[nodiscard]] ReportSection goals_section(const std::vector<std::string>& insatser);

// Year by year. REQUIRES: each row has aktuella, nya and avslutade.
[[nodiscard]] ReportSection years_section(std::vector<ReportRow> years);

}  // namespace samspar::exporting
