#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "domain/field_error.h"
#include "domain/insats.h"

namespace samspar::domain {

// The longest name of an insats, in signs, wherever it comes in.
inline constexpr std::size_t kLongestInsatsName = 120;

// What is wrong with the name of an insats that is about to be stored, among those already there
// (`others` may hold the insats itself). A name is unique, has no signs that nobody sees, is none
// of the words that tables have for several insatser (`Övriga insatser`, `Summa`), points out
// nobody, and is nothing that a spreadsheet would run: files for machines hold names as they are.
// One that the insats has already is not asked: a store may hold names that would not be given
// today. REQUIRES: the name has been through one_line (unicode.h), or errors tell of it.
[[nodiscard]] FieldErrors check_insats_name(const Insats& insats, std::span<const Insats> others);

// Whether tables use that name for several insatser together, case and accents apart.
[[nodiscard]] bool is_reserved_insats_name(std::string_view name);

// Whether it is what people and spreadsheets call the row of sums under a table: no name of what is
// summed.
[[nodiscard]] bool is_name_of_sum(std::string_view name);

}  // namespace samspar::domain
