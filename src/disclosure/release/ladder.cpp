// Whether the audit refuses a step depends on numbers that the step would have printed and a later
// step hides. So "the first step failed" would tell of those numbers, were it the only reason to
// see the second. It is not: chance begins there now and then. The shares are the smallest with
// which no release is more than twenty times as likely for one population as for another, given
// that nothing else tells them apart: each step has a twentieth of all that begins at it or before.
//
// The last step has no share, since nobody would accept a year of nothing but sizes drawn by lot.
// It prints so little that what its being chosen tells is next to nothing.

#include "disclosure/release/ladder.h"

#include <array>

namespace samspar::disclosure {
namespace {

constexpr int kAll = 100'000;

constexpr std::array<Step, 4> kLadder{{
    {{.deviations = 1.4, .hole_cost = 2.5}, 90'250, false},
    {{.deviations = 2.0, .hole_cost = 3.0}, 4'750, false},
    {{.deviations = 2.75, .hole_cost = 4.0, .totals_give_way = true}, 5'000, false},
    {{.deviations = 3.0, .hole_cost = 4.0, .totals_give_way = true}, 0, true},
}};

}  // namespace

std::span<const Step> ladder() {
    return kLadder;
}

std::size_t first_step(double coin) {
    int below = 0;
    for (std::size_t step = 0; step + 1 < kLadder.size(); ++step) {
        below += kLadder[step].share;
        if (coin * kAll < below) {
            return step;
        }
    }
    return 0;
}

double largest_ratio(std::size_t step) {
    int begun = 0;
    for (std::size_t i = 0; i <= step; ++i) {
        begun += kLadder[i].share;
    }
    // At the first step there is no step before that could have failed.
    return step == 0                  ? 1
           : kLadder[step].share == 0 ? 0
                                      : static_cast<double>(begun) / kLadder[step].share;
}

}  // namespace samspar::disclosure
