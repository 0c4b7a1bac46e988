#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "disclosure/model/policy.h"

namespace samspar::exporting {

// How a count that is not shown is written for people.
inline constexpr std::string_view kHiddenMark = "X";
// How a cell is written in which nobody can be.
inline constexpr std::string_view kNobodyMark = "–";

// What a reader of published tables must know, sentence by sentence: what X means comes first.
[[nodiscard]] std::vector<std::string> published_notes(const disclosure::Policy& policy);

// The sentences as one text.
[[nodiscard]] std::string published_note(const disclosure::Policy& policy);

// The names in the row "Övriga insatser", as a sentence; empty when there are none.
[[nodiscard]] std::string rest_note(const std::vector<std::string>& names);

}  // namespace samspar::exporting
