#pragma once

#include <span>
#include <string>

namespace samspar::exporting {

// As in running text: `A`, `A och B`, `A, B och C`.
[[nodiscard]] std::string swedish_list(std::span<const std::string> words);

}  // namespace samspar::exporting
