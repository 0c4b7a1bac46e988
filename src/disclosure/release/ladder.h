#pragma once

#include <cstddef>
#include <span>

#include "disclosure/plan/table_plan.h"

namespace samspar::disclosure {

// One way to make a release: how carefully.
struct Step {
    Care care;
    bool only_sizes = false;  // no table but those of insatser and flow; chance never begins here
};

// From what tells most to what is safest. A release is made by the first step, from the one that
// chance has chosen on, that the audit lets through.
[[nodiscard]] std::span<const Step> ladder();

// The step to begin with. `coin`: 0 <= coin < 1.
[[nodiscard]] std::size_t first_step(double coin);

// Of all throws, those that begin with a step.
[[nodiscard]] double share_of_step(std::size_t step);

// By how much, at most, the chance of a release made at that step can differ between two
// populations that a reader cannot tell apart. 0: no bound.
[[nodiscard]] double largest_ratio(std::size_t step);

}  // namespace samspar::disclosure
