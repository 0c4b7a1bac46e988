#include "disclosure/plan/part_counts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "disclosure/small_forbund.h"

namespace samspar::disclosure {
namespace {

using ::testing::Pointwise;

MATCHER(IsNearly, "") {
    return std::abs(std::get<0>(arg) - std::get<1>(arg)) < 1e-9;
}

class PartCountsTest : public ::testing::Test {
protected:
    PartCountsTest() { forbund.expected.set_shares(forbund.aktuella, forbund.alder, {5, 3, 2}); }

    testing::SmallForbund forbund;
    Planning planning = forbund.planning();
};

TEST_F(PartCountsTest, persons_are_expected_by_leaves_and_places_where_nobody_can_be_are_marked) {
    const PartCounts part =
        count_part(planning, forbund.aktuella, {forbund.insats, forbund.kon}, {});
    EXPECT_EQ(part.sizes, (std::vector<std::size_t>{2, 2}));
    // A tenth of the 23 of i1 are expected to be men, and of i2, which is for women, nobody.
    EXPECT_THAT(part.counts, Pointwise(IsNearly(), {20.7, 2.3, 7.0, 0.0}));
    EXPECT_EQ(part.possible, (std::vector<std::uint8_t>{1, 1, 1, 0}));
}

TEST_F(PartCountsTest, only_those_whom_the_table_is_about_count) {
    const PartCounts part =
        count_part(planning, forbund.aktuella, {forbund.alder}, {{forbund.insats, {0}}});
    EXPECT_THAT(part.counts, Pointwise(IsNearly(), {11.5, 6.9, 4.6}));
}

TEST_F(PartCountsTest, a_variant_is_the_leaves_added_up_with_the_totals_first) {
    const PartCounts part =
        count_part(planning, forbund.aktuella, {forbund.alder, forbund.kon}, {});
    const Axis ages{forbund.alder, {{"-29", "", {0}}, {"30-", "", {1, 2}}}};
    const Axis kon{forbund.kon, {{"kvinna", "", {0}}, {"man", "", {1}}}};
    const Grid grid = make_grid(planning, part, {&ages, &kon});
    EXPECT_EQ(grid.sizes, (std::vector<std::size_t>{3, 3}));
    EXPECT_THAT(grid.counts,
                Pointwise(IsNearly(), {30.0, 27.7, 2.3, 15.0, 13.85, 1.15, 15.0, 13.85, 1.15}));
    EXPECT_EQ(grid.sensitive, (std::vector<bool>{false, false}));
}

}  // namespace
}  // namespace samspar::disclosure
