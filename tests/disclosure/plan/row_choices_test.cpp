#include "disclosure/plan/row_choices.h"

#include <gtest/gtest.h>

#include "disclosure/small_forbund.h"

namespace samspar::disclosure {
namespace {

using Names = std::vector<std::string>;

Names codes(const RowChoice& choice) {
    Names result;
    for (const Category& category : choice.rows.categories) {
        result.push_back(category.code);
    }
    return result;
}

// Four insatser with 40, 30, 8 and 2 persons; the third does not aim at work.
class RowChoicesTest : public ::testing::Test {
protected:
    RowChoicesTest() {
        forbund.space.leaf(forbund.insats, "i3");
        forbund.space.leaf(forbund.insats, "i4");
        forbund.population.insatser = {{0, "Bred", true, 40},
                                       {1, "Lyra", true, 30},
                                       {2, "Mitt", false, 8},
                                       {3, "Små", true, 2}};
    }

    testing::SmallForbund forbund;
    TableDesign design{
        .id = "t", .rows = {names::kInsats}, .parts = {}, .rows_from = &Policy::threshold};
};

TEST_F(RowChoicesTest, the_small_ones_and_then_ever_more_of_the_smallest_are_the_rest) {
    const auto choices = insats_choices(forbund.planning(), design);
    ASSERT_FALSE(choices.empty());
    EXPECT_EQ(codes(choices.front()), (Names{"Bred", "Lyra", "ovriga"}));
    EXPECT_EQ(choices.front().rest, (Names{"Mitt", "Små"}));
    EXPECT_EQ(codes(choices.back()), (Names{"Bred", "ovriga"}));
    EXPECT_EQ(choices.back().rows.categories[1].leaves, (LeafSet{1, 2, 3}));
}

TEST_F(RowChoicesTest, a_table_of_outcomes_is_about_the_insatser_that_aim_at_one) {
    EXPECT_TRUE(whom(forbund.planning(), design).empty());
    design.outcome_only = true;
    EXPECT_EQ(whom(forbund.planning(), design), (std::vector<Factor>{{forbund.insats, {0, 1, 3}}}));
}

TEST_F(RowChoicesTest, a_row_with_a_hole_goes_into_the_rest_with_the_smallest_for_company) {
    const RowChoice all{
        {forbund.insats, {{"Bred", "Bred", {0}}, {"Lyra", "Lyra", {1}}, {"Mitt", "Mitt", {2}}}},
        {}};
    const RowChoice moved =
        move_to_rest(forbund.planning(), all, {true, false, false}, {40, 30, 8});
    EXPECT_EQ(codes(moved), (Names{"Lyra", "ovriga"}));
    EXPECT_EQ(moved.rest, (Names{"Bred", "Mitt"}));
}

TEST_F(RowChoicesTest, where_there_is_a_rest_already_it_needs_no_company) {
    const auto choices = insats_choices(forbund.planning(), design);
    const RowChoice moved =
        move_to_rest(forbund.planning(), choices.front(), {false, true, false}, {40, 30, 10});
    EXPECT_EQ(codes(moved), (Names{"Bred", "ovriga"}));
    EXPECT_EQ(moved.rest, (Names{"Lyra", "Mitt", "Små"}));
}

}  // namespace
}  // namespace samspar::disclosure
