#pragma once

#include <algorithm>
#include <string_view>

namespace samspar::intake {

// 0 to 9, whatever the locale.
[[nodiscard]] inline bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// And at least one.
[[nodiscard]] inline bool all_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, is_digit);
}

}  // namespace samspar::intake
