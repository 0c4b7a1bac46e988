#pragma once

#include <cstddef>
#include <span>

#include "disclosure/plan/table_plan.h"

namespace samspar::disclosure {

// One way to make a release: how carefully, and how often chance begins with it.
struct Step {
    Care care;
    // Of a hundred thousand throws so many begin here.
    int share = 0;
    bool only_sizes = false;
};

// From what tells most to what is safest. A release is made by the first step, from the one that
// chance has chosen on, that the audit lets through.
[[nodiscard]] std::span<const Step> ladder();

// The step to begin with. `coin`: 0 <= coin < 1.
[[nodiscard]] std::size_t first_step(double coin);

// By how much, at most, the chance of a release made at that step can differ between two
// populations that a reader cannot tell apart: it may be sure for one, since the audit refuses all
// steps before, and for another chance must have begun there. 0: no bound.
[[nodiscard]] double largest_ratio(std::size_t step);

}  // namespace samspar::disclosure
