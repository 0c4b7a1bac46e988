#include "disclosure/model/blocks.h"

#include <gtest/gtest.h>

namespace samspar::disclosure {
namespace {

Division division(std::uint16_t dimension, const std::vector<LeafSet>& sets, LeafSet present) {
    Division result{dimension, Partition(4), std::move(present)};
    for (const LeafSet& set : sets) {
        result.blocks.refine(set);
    }
    return result;
}

TEST(Blocks, two_groupings_of_a_dimension_leave_their_differences) {
    // {0, 1} and {0, 1, 2}: what the second has more is {2}.
    const auto made = combinations({division(7, {{0, 1}, {0, 1, 2}}, {0, 1, 2, 3})});
    ASSERT_EQ(made.size(), 3U);
    EXPECT_EQ(made[0], (std::vector<Factor>{{7, {0, 1}}}));
    EXPECT_EQ(made[1], (std::vector<Factor>{{7, {2}}}));
    EXPECT_EQ(made[2], (std::vector<Factor>{{7, {3}}}));
}

TEST(Blocks, of_two_dimensions_are_combined_the_last_changing_fastest) {
    const auto made =
        combinations({division(0, {{0}}, {0, 1, 2, 3}), division(1, {{0}}, {0, 1, 2, 3})});
    ASSERT_EQ(made.size(), 4U);
    EXPECT_EQ(made[0], (std::vector<Factor>{{0, {0}}, {1, {0}}}));
    EXPECT_EQ(made[1], (std::vector<Factor>{{0, {0}}, {1, {1, 2, 3}}}));
    EXPECT_EQ(made[2], (std::vector<Factor>{{0, {1, 2, 3}}, {1, {0}}}));
}

TEST(Blocks, leaves_that_cannot_occur_are_not_spoken_of) {
    const auto made = combinations({division(0, {{0}, {3}}, {1, 3})});
    ASSERT_EQ(made.size(), 2U);
    EXPECT_EQ(made[0], (std::vector<Factor>{{0, {1}}}));
    EXPECT_EQ(made[1], (std::vector<Factor>{{0, {3}}}));
}

TEST(Blocks, of_no_dimension_are_one_combination_of_nothing) {
    EXPECT_EQ(combinations({}), (std::vector<std::vector<Factor>>{{}}));
}

}  // namespace
}  // namespace samspar::disclosure
