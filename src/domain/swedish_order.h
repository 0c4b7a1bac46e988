#pragma once

#include <string>
#include <string_view>

namespace samspar::domain {

// What names are compared by, byte for byte, to stand as in a Swedish register: case and accents
// (text_fold.h) do not matter, and å, ä and ö come after z, in that order.
[[nodiscard]] std::string swedish_order(std::string_view name);

}  // namespace samspar::domain
