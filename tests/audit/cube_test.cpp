#include "audit/cube.h"

#include <gtest/gtest.h>

namespace samspar::audit {
namespace {

using Unknowns = std::vector<int>;

// Dimension 0 in two atoms of two leaves, dimension 2 in three leaves; unknowns 10 to 15.
const Cube kCube{3, {{0, {{0, 0, 1, 1}, 2}}, {2, {{0, 1, 2}, 3}}}, 10};

TEST(Cube, has_an_unknown_for_each_combination_the_last_axis_fastest) {
    EXPECT_EQ(kCube.size(), 6);
    const Region region{3, {{0, {false, false, true, true}}, {2, {false, true, false}}}};
    EXPECT_EQ(unknowns_of(kCube, region), (Unknowns{14}));
    EXPECT_EQ(unknowns_of(kCube, {3, {{2, {true, false, true}}}}), (Unknowns{10, 12, 13, 15}));
    EXPECT_EQ(unknowns_of(kCube, {3, {}}).size(), 6U);
}

TEST(Cube, covers_what_it_can_tell_apart) {
    EXPECT_TRUE(covers(kCube, {3, {}}));
    EXPECT_FALSE(covers(kCube, {2, {}}));                                  // another universe
    EXPECT_FALSE(covers(kCube, {3, {{0, {true, false, false, false}}}}));  // half of an atom
    EXPECT_FALSE(covers(kCube, {3, {{1, {true, false}}}}));                // no such axis
}

TEST(Cube, a_margin_sums_the_cells_above_it) {
    const auto cells = margin_cells(kCube, {{0, {{0, 0, 1, 1}, 2}}});
    ASSERT_EQ(cells.size(), 2U);
    EXPECT_EQ(cells[0], (Unknowns{10, 11, 12}));
    EXPECT_EQ(cells[1], (Unknowns{13, 14, 15}));
    EXPECT_EQ(margin_cells(kCube, {}).size(), 1U);
}

TEST(Cube, a_margin_may_be_coarser_than_the_axis) {
    const auto cells = margin_cells(kCube, {{2, {{0, 1, 1}, 2}}});
    ASSERT_EQ(cells.size(), 2U);
    EXPECT_EQ(cells[0], (Unknowns{10, 13}));
    EXPECT_EQ(cells[1], (Unknowns{11, 12, 14, 15}));
}

TEST(Cube, the_region_of_an_unknown_has_that_unknown_alone) {
    for (int unknown = 10; unknown < 16; ++unknown) {
        EXPECT_EQ(unknowns_of(kCube, region_of(kCube, unknown)), (Unknowns{unknown}));
    }
}

}  // namespace
}  // namespace samspar::audit
