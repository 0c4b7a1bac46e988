#pragma once

#include <string_view>

// What a spreadsheet makes of a text that it reads from a file (CSV), where nothing says what is
// text. An apostrophe in front of it keeps it what it is.
namespace samspar::domain {

// It is run: it begins with = + - @, also in full width, or with a tab or CR that is passed over.
[[nodiscard]] bool runs_as_formula(std::string_view text);

// It is turned into a number or a day, 0126 into 126 and 3-6 into the third of June: nothing but
// digits and - / . : , and spaces.
[[nodiscard]] bool becomes_number_or_day(std::string_view text);

}  // namespace samspar::domain
