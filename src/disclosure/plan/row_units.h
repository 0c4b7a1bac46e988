#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "disclosure/plan/public_facts.h"

namespace samspar::disclosure {

// What can be a row by itself: an insats, or those together whose sizes are not published.
struct RowUnit {
    LeafSet leaves;
    double persons = 0;                // published, or expected
    std::vector<std::string> members;  // names, in the order of the snapshot
    bool is_rest = false;
    std::size_t order = 0;  // place among the insatser of the snapshot; the rest comes last
};

// A rest row of fewer tells of each of them what the others know of themselves.
inline constexpr std::size_t kLeastMembers = 3;

// Ascending by persons, the rest row first.
[[nodiscard]] std::vector<RowUnit> row_units(const std::vector<KnownInsats>& insatser);

}  // namespace samspar::disclosure
