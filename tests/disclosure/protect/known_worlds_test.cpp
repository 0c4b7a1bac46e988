#include "disclosure/protect/known_worlds.h"

#include <gtest/gtest.h>

#include "disclosure/protect/table.h"

namespace samspar::disclosure {
namespace {

//      5  2 | 7
//     10  3 | 13
class KnownWorldsTest : public ::testing::Test {
protected:
    ShownTotals table{{{5, 2}, {10, 3}}};
    JointModel model = table.model();
    std::size_t cell = table.at(0, 1);
    std::size_t below = table.at(1, 1);
};

TEST_F(KnownWorldsTest, whatever_differs_in_a_population_that_could_be_is_hidden) {
    KnownWorlds worlds(table.cells, model, {});
    EXPECT_TRUE(worlds.reach(cell, 1));
    for (const RegistryCell& each : table.cells) {
        EXPECT_EQ(each.hidden, !each.frozen);
    }
    EXPECT_EQ(worlds.range(cell).low, 2);
    EXPECT_EQ(worlds.range(cell).high, 3);
    EXPECT_EQ(worlds.range(below).low, 2);
    EXPECT_EQ(worlds.range(below).high, 3);
}

TEST_F(KnownWorldsTest, what_is_known_already_needs_no_program) {
    KnownWorlds worlds(table.cells, model, {});
    EXPECT_TRUE(worlds.reach(cell, 3));
    EXPECT_TRUE(worlds.reach(cell, 2));
    EXPECT_TRUE(worlds.reach(cell, 0));
    EXPECT_EQ(worlds.programs(), 1U);
    EXPECT_FALSE(worlds.reach(cell, 4));
}

TEST_F(KnownWorldsTest, looking_widens_as_far_as_the_hidden_cells_let_it) {
    KnownWorlds worlds(table.cells, model, {});
    EXPECT_TRUE(worlds.reach(cell, 1));
    worlds.look(cell, 1);
    worlds.look(cell, -1);
    EXPECT_EQ(worlds.range(cell).low, 0);
    EXPECT_EQ(worlds.range(cell).high, 5);
    EXPECT_EQ(worlds.range(cell).width(), 5);
}

TEST(Range, counts_whole_numbers_only) {
    EXPECT_EQ((KnownWorlds::Range{1.5, 4.5}.width()), 2);
    EXPECT_EQ((KnownWorlds::Range{3, 3}.width()), 0);
}

// In this table each cell decides the others: whoever knows one knows all.
TEST_F(KnownWorldsTest, an_insider_sees_the_one_value_that_goes_with_her_own) {
    KnownWorlds worlds(table.cells, model, {});
    EXPECT_TRUE(worlds.reach(cell, 2));
    const auto as_it_is = worlds.seen_by({cell, 0}, below);
    ASSERT_TRUE(as_it_is.has_value());
    EXPECT_EQ(as_it_is->low, 0);
    EXPECT_EQ(as_it_is->high, 0);
    // Between two worlds there is one with one person more in her cell.
    const auto between = worlds.seen_by({cell, 1}, below);
    ASSERT_TRUE(between.has_value());
    EXPECT_EQ(between->low, -1);
    EXPECT_EQ(between->high, -1);
}

TEST_F(KnownWorldsTest, an_insider_whose_number_no_population_has_cannot_exist) {
    KnownWorlds worlds(table.cells, model, {});
    EXPECT_TRUE(worlds.reach(cell, 2));
    EXPECT_EQ(worlds.seen_by({cell, 3}, below), std::nullopt);
    EXPECT_EQ(worlds.seen_by({cell, -1}, below), std::nullopt);
}

//      5  2  4 | 11
//     10  3  6 | 19
TEST(KnownWorlds, an_insider_is_blind_to_what_can_change_without_her) {
    ShownTotals table{{{5, 2, 4}, {10, 3, 6}}};
    const JointModel model = table.model();
    KnownWorlds worlds(table.cells, model, {});
    const KnownWorlds::Insider insider{table.at(0, 0), 0};
    const std::size_t other = table.at(0, 1);
    EXPECT_EQ(worlds.seen_by(insider, other)->high, 0);
    EXPECT_TRUE(worlds.reach_beside(insider, other, 1));
    EXPECT_FALSE(table.cells[insider.cell].hidden);
    EXPECT_EQ(worlds.seen_by(insider, other)->low, 0);
    EXPECT_EQ(worlds.seen_by(insider, other)->high, 1);
}

}  // namespace
}  // namespace samspar::disclosure
