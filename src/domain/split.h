#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace samspar::domain {

// Cuts off what stands before the first `end`, and `end` itself: everything when there is none.
[[nodiscard]] std::string_view take_part(std::string_view& text, char end);

// The parts between separators, empty ones too; none of an empty text, and none after a separator
// that ends it.
[[nodiscard]] std::vector<std::string> split(std::string_view text, char separator);

}  // namespace samspar::domain
