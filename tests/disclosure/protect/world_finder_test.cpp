#include "disclosure/protect/world_finder.h"

#include <gtest/gtest.h>

#include "disclosure/protect/table.h"

namespace samspar::disclosure {
namespace {

//      5  2 | 7
//     10  3 | 13
class WorldFinderTest : public ::testing::Test {
protected:
    ShownTotals table{{{5, 2}, {10, 3}}};
    JointModel model = table.model();
};

TEST(World, what_is_nearly_no_change_is_none_and_nearly_a_whole_one_is_whole) {
    const std::vector<double> changes{1e-9, 0.9999999, 0.5};
    const World world(3, changes);
    EXPECT_FALSE(world.moves(0));
    EXPECT_EQ(world.change(1), 1.0);
    EXPECT_EQ(world.change(2), 0.5);
}

TEST_F(WorldFinderTest, one_person_more_in_a_cell_is_one_fewer_beside_and_below) {
    WorldFinder finder(table.cells, model, {});
    const auto world = finder.change(table.at(0, 1), 1);
    ASSERT_TRUE(world.has_value());
    EXPECT_EQ(world->change(table.at(0, 0)), -1);
    EXPECT_EQ(world->change(table.at(1, 1)), -1);
    EXPECT_EQ(world->change(table.at(1, 0)), 1);
    EXPECT_EQ(finder.programs(), 1U);
}

TEST_F(WorldFinderTest, there_is_none_with_fewer_than_nobody) {
    WorldFinder finder(table.cells, model, {});
    EXPECT_TRUE(finder.change(table.at(0, 1), -2).has_value());
    EXPECT_FALSE(finder.change(table.at(0, 1), -3).has_value());
    // 3 stand below it in its column.
    EXPECT_TRUE(finder.change(table.at(0, 1), 3).has_value());
    EXPECT_FALSE(finder.change(table.at(0, 1), 4).has_value());
}

TEST_F(WorldFinderTest, a_locked_cell_keeps_to_what_is_said) {
    WorldFinder finder(table.cells, model, {});
    EXPECT_FALSE(finder.change(table.at(0, 1), 1, Lock{table.at(1, 1), 0}).has_value());
    EXPECT_TRUE(finder.change(table.at(0, 1), 1, Lock{table.at(1, 1), -1}).has_value());
}

TEST_F(WorldFinderTest, the_extremes_are_sought_among_what_is_hidden) {
    WorldFinder finder(table.cells, model, {});
    const auto none = finder.extreme(table.at(0, 1), 1);
    ASSERT_TRUE(none.has_value());
    EXPECT_EQ(none->change(table.at(0, 1)), 0);
    for (const auto& [row, column] :
         std::vector<std::pair<Leaf, Leaf>>{{0, 0}, {0, 1}, {1, 0}, {1, 1}}) {
        finder.hide(table.at(row, column));
    }
    EXPECT_EQ(finder.extreme(table.at(0, 1), 1)->change(table.at(0, 1)), 3);
    EXPECT_EQ(finder.extreme(table.at(0, 1), -1)->change(table.at(0, 1)), -2);
}

TEST_F(WorldFinderTest, a_relation_to_another_universe_holds_in_every_world) {
    const std::uint16_t next = table.space.universe("v", {{"a", {"0", "1"}}});
    const Relation same{0, {{1, {next, {}}}, {-1, table.cells[table.at(0, 1)].key}}};
    table.cells.push_back({.key = {next, {}}, .expected = 2, .low = 2, .high = 2, .frozen = true});
    std::vector<CellKey> keys;
    for (const RegistryCell& cell : table.cells) {
        keys.push_back(cell.key);
    }
    const std::vector<Relation> relations{same};
    const JointModel tied(table.space, table.zeros, keys, relations);
    WorldFinder finder(table.cells, tied, relations);
    EXPECT_FALSE(finder.change(table.at(0, 1), 1).has_value());
}

}  // namespace
}  // namespace samspar::disclosure
