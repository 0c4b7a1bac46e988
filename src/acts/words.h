#pragma once

#include <array>
#include <string>
#include <string_view>

#include "acts/act.h"

namespace samspar::acts {

// The decisions about an act, as the documentation says them: one word or few for each column.
inline constexpr std::array<std::string_view, 9> kColumns{
    "act", "who", "right", "step-up", "log", "body", "by key", "command line", "full disk"};
using Words = std::array<std::string, kColumns.size()>;

[[nodiscard]] Words words_of(const Act& act);

}  // namespace samspar::acts
