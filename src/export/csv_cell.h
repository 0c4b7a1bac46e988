#pragma once

#include <string>
#include <string_view>

namespace samspar::exporting {

// A cell of a CSV file as RFC 4180 writes it: in quotes when it holds the separator, a quote or
// a line break, quotes doubled.
[[nodiscard]] std::string csv_cell(std::string_view text, char separator);

// Text that a spreadsheet shows as it is. One that begins with = + - @, tab or CR would be run as
// a formula, and one of only digits and - / . : , would be turned into a number or a date (0126
// into 126, 3-6 into the third of June): both get an apostrophe before them.
[[nodiscard]] std::string spreadsheet_text(std::string_view text);

}  // namespace samspar::exporting
