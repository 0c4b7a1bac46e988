#include "disclosure/protect/registry.h"

#include <gtest/gtest.h>

namespace samspar::disclosure {
namespace {

// Those of the aktuella who ended are the avslutade, by insats.
class RegistryTest : public ::testing::Test {
protected:
    RegistryTest() { registry.same(all, {1, {0}}, ended, {0}); }

    Space space;
    std::uint16_t all = space.universe("aktuella 2021",
                                       {{"insats", {"i1", "i2"}},
                                        {"status", {"avslutad", "pagaende"}},
                                        {"kon", {"kvinna", "man"}}});
    std::uint16_t ended =
        space.universe("avslutade 2021", {{"insats", {"i1", "i2"}}, {"kon", {"kvinna", "man"}}});
    StructuralZeros zeros{0};
    Registry registry{space, zeros};
};

TEST_F(RegistryTest, the_same_persons_in_two_universes_are_one_cell) {
    const auto by_status = registry.add({all, {{0, {0}}, {1, {0}}}});
    EXPECT_EQ(registry.add({ended, {{0, {0}}}}), by_status);
    EXPECT_EQ(registry.find({ended, {{0, {0}}}}), by_status);
    EXPECT_EQ(registry.cells().size(), 1U);
    EXPECT_EQ(registry.cells()[0].key, (CellKey{ended, {{0, {0}}}}));
}

TEST_F(RegistryTest, those_that_are_not_said_to_be_the_same_are_not) {
    const auto by_kon = registry.add({all, {{0, {0}}, {1, {0}}, {2, {0}}}});
    EXPECT_NE(registry.add({ended, {{0, {0}}, {2, {0}}}}), by_kon);
    const auto ongoing = registry.add({all, {{0, {0}}, {1, {1}}}});
    EXPECT_EQ(registry.cells()[*ongoing].key.universe, all);
}

TEST_F(RegistryTest, a_cell_that_any_table_shows_is_published) {
    const auto place = registry.add({all, {{0, {1}}}}, false);
    EXPECT_FALSE(registry.cells()[*place].published);
    registry.add({all, {{0, {1}}}}, true);
    EXPECT_TRUE(registry.cells()[*place].published);
    registry.add({all, {{0, {1}}}}, false);
    EXPECT_TRUE(registry.cells()[*place].published);
}

TEST_F(RegistryTest, where_nobody_can_be_there_is_no_cell) {
    zeros.add(all, 0, 2, {1});
    EXPECT_EQ(registry.add({all, {{0, {0}}, {2, {1}}}}), std::nullopt);
    EXPECT_EQ(registry.find({all, {{0, {0}}, {2, {1}}}}), std::nullopt);
    // The women are all there are.
    EXPECT_EQ(registry.add({all, {{0, {0}}, {2, {0}}}}), registry.add({all, {{0, {0}}}}));
}

TEST_F(RegistryTest, keys_stand_in_the_order_they_came_in) {
    registry.add({all, {{0, {1}}}});
    registry.add({all, {}});
    EXPECT_EQ(registry.keys(), (std::vector<CellKey>{{all, {{0, {1}}}}, {all, {}}}));
}

}  // namespace
}  // namespace samspar::disclosure
