#include "disclosure/model/levels.h"

#include <gtest/gtest.h>

namespace samspar::disclosure {
namespace {

using Node = Levels::Node;
using Nodes = std::vector<Node>;

class LevelsTest : public ::testing::Test {
protected:
    CellKey key(std::vector<Factor> factors) const { return {universe, std::move(factors)}; }

    Space space;
    std::uint16_t universe =
        space.universe("aktuella 2021", {{"d", {"0", "1", "2", "3"}}, {"e", {"0", "1"}}});
};

// d alone leaf by leaf; by e in two halves.
TEST_F(LevelsTest, a_dimension_has_a_level_for_each_fineness_it_is_shown_in) {
    const std::vector<CellKey> keys{
        key({}), key({{0, {0}}}), key({{0, {1}}}), key({{0, {2}}}), key({{0, {0, 1}}, {1, {0}}})};
    const Levels levels(space, universe, keys);
    EXPECT_EQ(levels.nodes(), (Nodes{{0, 0}, {0, 1}, {1, 0}}));
    EXPECT_EQ(levels.partition({0, 0}).blocks(), 2U);
    EXPECT_EQ(levels.partition({0, 1}).blocks(), 4U);
    EXPECT_EQ(levels.nodes_of(key({{0, {3}}})), (Nodes{{0, 1}}));
    EXPECT_EQ(levels.nodes_of(key({{0, {2, 3}}, {1, {1}}})), (Nodes{{0, 0}, {1, 0}}));
}

TEST_F(LevelsTest, groupings_that_cross_become_one_level_that_tells_both) {
    const std::vector<CellKey> keys{key({{0, {0, 1}}}), key({{0, {1, 2}}, {1, {0}}})};
    const Levels levels(space, universe, keys);
    EXPECT_EQ(levels.nodes(), (Nodes{{0, 0}, {1, 0}}));
    EXPECT_EQ(levels.partition({0, 0}).blocks(), 4U);
}

TEST_F(LevelsTest, keys_of_another_universe_are_passed_over) {
    const std::uint16_t other = space.universe("nya 2021", {{"d", {"0", "1"}}});
    const std::vector<CellKey> keys{{other, {{0, {0}}}}, key({{1, {0}}})};
    const Levels levels(space, universe, keys);
    EXPECT_EQ(levels.nodes(), (Nodes{{1, 0}}));
    EXPECT_EQ(levels.uses(), (std::vector<Nodes>{{{1, 0}}}));
}

}  // namespace
}  // namespace samspar::disclosure
