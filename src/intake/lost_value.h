#pragma once

#include <string>
#include <string_view>

namespace samspar::intake {

// What is said of a cell whose value was lost before it came here, so that what stands there now is
// no answer, key or name: `#####` of a column that was too narrow, an error such as #N/A, and å, ä
// and ö that a program has read in the wrong encoding. Empty for every other. `cell` is trimmed.
[[nodiscard]] std::string lost_value(std::string_view cell);

// What is said of a cell of a workbook that is an error of the spreadsheet; `error` as in the file.
[[nodiscard]] std::string spreadsheet_error(std::string_view error);

}  // namespace samspar::intake
