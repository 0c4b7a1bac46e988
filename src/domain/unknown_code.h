#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace samspar::domain {

// Whether a code says that there is no answer: of any list, or of a group of schema/publicering/
// grupper.csv that is made of such codes only. Where tables are read it comes after every answer,
// wherever its list has it; a group of an answer and no answer (`hogst_1_okand`) is an answer.
[[nodiscard]] inline bool is_unknown(std::string_view code) {
    constexpr std::array<std::string_view, 4> kUnknown{
        "saknas", "okand", "vill_ej", "okand_saknas"};
    return std::ranges::find(kUnknown, code) != kUnknown.end();
}

}  // namespace samspar::domain
