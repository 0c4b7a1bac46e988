#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "disclosure/model/policy.h"
#include "disclosure/release/public_facts.h"

namespace samspar::testing {

// Participants of each insats of a förbund.
using Sizes = std::vector<std::int64_t>;

// What is printed and may be known of the rest row when the insatser have these sizes.
[[nodiscard]] disclosure::PublicFacts facts_of(const Sizes& sizes,
                                               const disclosure::Policy& policy);

// The rest row as a reader has it: who is in it, the sizes of the others, the sum of the row, the
// bounds. And every size that a member can have, each seen in a förbund whose facts are the same.
[[nodiscard]] std::vector<std::set<std::int64_t>> sizes_of_members(
    const Sizes& sizes, const disclosure::Policy& policy);

}  // namespace samspar::testing
