#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace samspar::exporting {

// The first `signs` signs of a UTF-8 text, as domain::count_signs counts them.
[[nodiscard]] std::string_view first_signs(std::string_view text, std::size_t signs);

// Lines of at most `signs` signs, broken at spaces; a longer word is broken anywhere. No line for
// no text.
[[nodiscard]] std::vector<std::string> wrap_text(std::string_view text, std::size_t signs);

}  // namespace samspar::exporting
