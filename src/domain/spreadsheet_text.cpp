#include "domain/spreadsheet_text.h"

#include <algorithm>
#include <array>

namespace samspar::domain {

bool runs_as_formula(std::string_view text) {
    constexpr std::array<std::string_view, 10> kBeginnings{
        "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"};
    return std::ranges::any_of(
        kBeginnings, [&](std::string_view beginning) { return text.starts_with(beginning); });
}

bool becomes_number_or_day(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789-/.:, ") == std::string_view::npos;
}

}  // namespace samspar::domain
