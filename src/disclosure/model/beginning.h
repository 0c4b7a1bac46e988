#pragma once

#include <cstddef>

namespace samspar::disclosure {

// Choices are tried in order until one is found safe, and that the ones before were not may depend
// on numbers that only they would have shown. So chance begins later now and then: then it need not
// have been a refusal (src/disclosure/README.md, section 6).

// How much likelier, at most, a choice is for one population than for another that a reader cannot
// tell from it: sure for one, since all before are refused, and for another only when chance begins
// there.
inline constexpr int kLargestRatio = 20;

// How often chance begins with a choice, of `choices`: the first ones as often as can be while each
// later one has a twentieth of all that begins with it or before. `choice` < `choices`.
[[nodiscard]] double share_of(std::size_t choice, std::size_t choices);

// The choice to begin with. `choices` > 0, 0 <= `coin` < 1.
[[nodiscard]] std::size_t begin_at(std::size_t choices, double coin);

}  // namespace samspar::disclosure
