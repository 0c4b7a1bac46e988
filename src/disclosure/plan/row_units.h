#pragma once

#include <string>
#include <vector>

#include "disclosure/model/policy.h"
#include "disclosure/model/population.h"

namespace samspar::disclosure {

// What can be a row by itself: an insats, or the small ones together. Ascending by persons.
struct RowUnit {
    LeafSet leaves;
    std::int64_t persons = 0;
    std::vector<std::string> members;  // names, in the order of the snapshot
    bool is_rest = false;
    std::size_t order = 0;  // place among the insatser of the snapshot; the rest comes last
};

// The insatser with at least `threshold` persons, and "Övriga insatser": those with fewer, then
// the next smallest for as long as the rest row would tell too much. It holds at least two insatser
// with persons and `threshold` persons; and when all its members are known to be under the
// threshold, not so many persons that each member is known to be close to it.
[[nodiscard]] std::vector<RowUnit> row_units(const std::vector<InsatsRow>& insatser, int threshold);

}  // namespace samspar::disclosure
