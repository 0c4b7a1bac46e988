#include "disclosure/release/ladder.h"

#include <gtest/gtest.h>

namespace samspar::disclosure {
namespace {

TEST(Ladder, a_year_of_nothing_but_sizes_is_never_drawn_by_lot) {
    EXPECT_EQ(first_step(0.999999999) + 2, ladder().size());
    EXPECT_EQ(share_of_step(ladder().size() - 1), 0);
    EXPECT_EQ(largest_ratio(ladder().size() - 1), 0);
    for (std::size_t step = 0; step < ladder().size(); ++step) {
        EXPECT_EQ(ladder()[step].only_sizes, step + 1 == ladder().size());
    }
}

// One population gets the step for certain, because all before it fail; another only when chance
// begins there.
TEST(Ladder, no_step_is_more_than_twenty_times_as_likely_for_one_as_for_another) {
    double begun = 0;
    for (std::size_t step = 0; step + 1 < ladder().size(); ++step) {
        begun += share_of_step(step);
        const double ratio = step == 0 ? 1 : begun / share_of_step(step);
        EXPECT_LE(ratio, 20 + 1e-9) << step;
        EXPECT_NEAR(largest_ratio(step), ratio, 1e-9) << step;
    }
    EXPECT_NEAR(begun, 1, 1e-12);
}

TEST(Ladder, no_step_is_less_careful_than_the_one_before) {
    for (std::size_t step = 1; step < ladder().size(); ++step) {
        const Care& care = ladder()[step].care;
        const Care& before = ladder()[step - 1].care;
        EXPECT_GT(care.deviations, before.deviations) << step;
        EXPECT_GE(care.hole_cost, before.hole_cost) << step;
        EXPECT_GE(care.totals_give_way, before.totals_give_way) << step;
    }
}

}  // namespace
}  // namespace samspar::disclosure
