#include "disclosure/plan/part_counts.h"

#include <gtest/gtest.h>

#include "disclosure/small_forbund.h"

namespace samspar::disclosure {
namespace {

class PartCountsTest : public ::testing::Test {
protected:
    testing::SmallForbund forbund;
    Planning planning = forbund.planning();
};

TEST_F(PartCountsTest, persons_are_counted_by_leaves_and_places_where_nobody_can_be_are_marked) {
    const PartCounts part =
        count_part(planning, forbund.aktuella, {forbund.insats, forbund.kon}, {});
    EXPECT_EQ(part.sizes, (std::vector<std::size_t>{2, 2}));
    EXPECT_EQ(part.counts, (std::vector<std::int64_t>{20, 3, 7, 0}));
    EXPECT_EQ(part.possible, (std::vector<std::uint8_t>{1, 1, 1, 0}));
}

TEST_F(PartCountsTest, only_those_whom_the_table_is_about_count) {
    const PartCounts part =
        count_part(planning, forbund.aktuella, {forbund.alder}, {{forbund.insats, {0}}});
    EXPECT_EQ(part.counts, (std::vector<std::int64_t>{12, 8, 3}));
}

TEST_F(PartCountsTest, a_variant_is_the_leaves_added_up_with_the_totals_first) {
    const PartCounts part =
        count_part(planning, forbund.aktuella, {forbund.alder, forbund.kon}, {});
    const Axis ages{forbund.alder, {{"-29", "", {0}}, {"30-", "", {1, 2}}}};
    const Axis kon{forbund.kon, {{"kvinna", "", {0}}, {"man", "", {1}}}};
    const Grid grid = make_grid(planning, part, {&ages, &kon});
    EXPECT_EQ(grid.sizes, (std::vector<std::size_t>{3, 3}));
    EXPECT_EQ(grid.counts, (std::vector<std::int64_t>{30, 27, 3, 12, 12, 0, 18, 15, 3}));
    EXPECT_EQ(grid.sensitive, (std::vector<bool>{false, false}));
}

}  // namespace
}  // namespace samspar::disclosure
