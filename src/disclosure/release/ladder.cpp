// The last step has no share of the throws (model/beginning.h), since nobody would accept a year of
// nothing but sizes drawn by lot. It prints so little that what its being chosen tells is next to
// nothing.

#include "disclosure/release/ladder.h"

#include <array>

#include "disclosure/model/beginning.h"

namespace samspar::disclosure {
namespace {

constexpr std::array<Step, 4> kLadder{{
    {{.deviations = 1.4, .hole_cost = 2.5}, false},
    {{.deviations = 2.0, .hole_cost = 3.0}, false},
    {{.deviations = 2.75, .hole_cost = 4.0, .totals_give_way = true}, false},
    {{.deviations = 3.0, .hole_cost = 4.0, .totals_give_way = true}, true},
}};
constexpr std::size_t kDrawn = kLadder.size() - 1;

}  // namespace

std::span<const Step> ladder() {
    return kLadder;
}

std::size_t first_step(double coin) {
    return begin_at(kDrawn, coin);
}

double share_of_step(std::size_t step) {
    return step < kDrawn ? share_of(step, kDrawn) : 0;
}

double largest_ratio(std::size_t step) {
    // At the first step there is no step before that could have failed.
    return step == 0 ? 1 : step < kDrawn ? kLargestRatio : 0;
}

}  // namespace samspar::disclosure
