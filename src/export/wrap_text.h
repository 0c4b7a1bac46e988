#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace samspar::exporting {

// Signs of a UTF-8 text, not bytes.
[[nodiscard]] std::size_t count_signs(std::string_view text);

// The first `signs` signs of a UTF-8 text.
[[nodiscard]] std::string_view first_signs(std::string_view text, std::size_t signs);

// Lines of at most `signs` signs, broken at spaces; a longer word is broken anywhere. No line for
// no text.
[[nodiscard]] std::vector<std::string> wrap_text(std::string_view text, std::size_t signs);

}  // namespace samspar::exporting
