#include "disclosure/release/ladder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace samspar::disclosure {
namespace {

constexpr int kThrows = 100'000;

TEST(Ladder, the_shares_are_all_throws) {
    int sum = 0;
    for (const Step& step : ladder()) {
        EXPECT_GE(step.share, 0);
        sum += step.share;
    }
    EXPECT_EQ(sum, kThrows);
}

TEST(Ladder, each_step_is_begun_with_as_often_as_its_share_says) {
    std::vector<int> begun(ladder().size(), 0);
    for (int i = 0; i < kThrows; ++i) {
        ++begun[first_step((i + 0.5) / kThrows)];
    }
    for (std::size_t step = 0; step < begun.size(); ++step) {
        EXPECT_EQ(begun[step], ladder()[step].share) << step;
    }
}

TEST(Ladder, a_throw_beside_a_border_is_on_its_side_of_it) {
    EXPECT_EQ(first_step(0), 0U);
    EXPECT_EQ(first_step(0.90249), 0U);
    EXPECT_EQ(first_step(0.90251), 1U);
    EXPECT_EQ(first_step(0.94999), 1U);
    EXPECT_EQ(first_step(0.95001), 2U);
    EXPECT_EQ(first_step(0.999999999), 2U);
}

TEST(Ladder, a_year_of_nothing_but_sizes_is_never_drawn_by_lot) {
    EXPECT_EQ(ladder().back().share, 0);
    EXPECT_EQ(largest_ratio(ladder().size() - 1), 0);
    for (std::size_t step = 0; step < ladder().size(); ++step) {
        EXPECT_EQ(ladder()[step].only_sizes, step + 1 == ladder().size());
    }
}

// One population gets the step for certain, because all before it fail; another only when chance
// begins there.
TEST(Ladder, no_step_is_more_than_twenty_times_as_likely_for_one_as_for_another) {
    int before = 0;
    for (std::size_t step = 0; step + 1 < ladder().size(); ++step) {
        const int share = ladder()[step].share;
        before += share;
        ASSERT_GT(share, 0) << step;
        EXPECT_LE(largest_ratio(step), 20.0) << step;
        EXPECT_NEAR(
            largest_ratio(step), step == 0 ? 1.0 : static_cast<double>(before) / share, 1e-9)
            << step;
    }
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
