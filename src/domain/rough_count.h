#pragma once

#include <cstdint>
#include <string>

namespace samspar::domain {

// How many registreringar something concerns, for those who may not see a single one and choose the
// day themselves: `1-4`, `5-9`, `10-19`, `20-49`, `50-99`, `100-`. With the number itself they
// would ask for one day after the other, and see at which of them one person began or ended.
// REQUIRES: count > 0.
[[nodiscard]] std::string rough_count(std::int64_t count);

}  // namespace samspar::domain
