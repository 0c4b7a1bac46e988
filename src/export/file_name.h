#pragma once

#include <string>
#include <string_view>

#include "domain/instant.h"
#include "domain/period.h"

namespace samspar::exporting {

// `samspar_<forbund>_<tabell>_<period>_<uttaget>.<ext>`, in characters that every system takes:
// `samspar_hbs_flode_2021_20260301T093000Z.csv`. A span is `2021-01--2021-04` and all tables
// together are the table `statistik`. CSV for a spreadsheet ends in `.excel.csv`.
[[nodiscard]] std::string file_name(std::string_view forbund,
                                    std::string_view table,
                                    domain::Period period,
                                    domain::Instant uttaget,
                                    std::string_view extension);

}  // namespace samspar::exporting
