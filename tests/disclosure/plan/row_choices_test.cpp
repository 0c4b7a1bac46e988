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

// Six insatser, of which three have 40, 30 and 18 persons and of three nobody knows. The third and
// the last do not aim at work.
class RowChoicesTest : public ::testing::Test {
protected:
    RowChoicesTest() {
        for (const char* const code : {"i3", "i4", "i5", "i6"}) {
            forbund.space.leaf(forbund.insats, code);
        }
        forbund.facts.insatser = {{0, "Bred", true, 40},
                                  {1, "Lyra", true, 30},
                                  {2, "Mitt", false, 18},
                                  {3, "Små", true, std::nullopt},
                                  {4, "Få", true, std::nullopt},
                                  {5, "En", false, std::nullopt}};
    }

    testing::SmallForbund forbund;
    TableDesign design{
        .id = "t", .rows = {names::kInsats}, .parts = {}, .rows_from = &Policy::threshold};
};

TEST_F(RowChoicesTest, the_small_ones_and_then_ever_more_of_the_smallest_are_the_rest) {
    const auto choices = insats_choices(forbund.planning(), design);
    ASSERT_FALSE(choices.empty());
    EXPECT_EQ(codes(choices.front()), (Names{"Bred", "Lyra", "Mitt", "ovriga"}));
    EXPECT_EQ(choices.front().rest, (Names{"Små", "Få", "En"}));
    EXPECT_EQ(codes(choices.back()), (Names{"Bred", "ovriga"}));
    EXPECT_EQ(choices.back().rows.categories[1].leaves, (LeafSet{1, 2, 3, 4, 5}));
}

// Eighteen are enough for a row of a table that is not split, and not for one that is.
TEST_F(RowChoicesTest, those_whose_known_size_is_too_small_for_the_table_are_in_the_rest) {
    design.rows_from = &Policy::split_one_way;
    const auto choices = insats_choices(forbund.planning(), design);
    ASSERT_FALSE(choices.empty());
    EXPECT_EQ(codes(choices.front()), (Names{"Bred", "Lyra", "ovriga"}));
    EXPECT_EQ(choices.front().rest, (Names{"Mitt", "Små", "Få", "En"}));
}

// Of the rest two aim at work, and two are too few.
TEST_F(RowChoicesTest, a_rest_row_has_three_members_of_those_that_the_table_counts) {
    design.outcome_only = true;
    const auto choices = insats_choices(forbund.planning(), design);
    ASSERT_FALSE(choices.empty());
    EXPECT_EQ(codes(choices.front()), (Names{"Bred", "ovriga"}));
    EXPECT_EQ(choices.front().rest, (Names{"Lyra", "Små", "Få"}));
}

TEST_F(RowChoicesTest, a_table_of_outcomes_is_about_the_insatser_that_aim_at_one) {
    EXPECT_TRUE(whom(forbund.planning(), design).empty());
    design.outcome_only = true;
    EXPECT_EQ(whom(forbund.planning(), design),
              (std::vector<Factor>{{forbund.insats, {0, 1, 3, 4}}}));
}

// Without it: those who ended in all insatser less those of the table are the few of En.
TEST_F(RowChoicesTest, those_it_leaves_out_are_enough_persons_also_without_the_large_ones) {
    design.outcome_only = true;
    design.parts = {{Counted::kAktuella, {}}};
    forbund.expected.set_size(forbund.aktuella, 2, 18);
    forbund.expected.set_size(forbund.aktuella, 3, 6);
    forbund.expected.set_size(forbund.aktuella, 4, 4);
    forbund.expected.set_size(forbund.aktuella, 5, 14);
    EXPECT_EQ(whom(forbund.planning(), design),
              (std::vector<Factor>{{forbund.insats, {0, 1, 3, 4}}}));
    forbund.expected.set_size(forbund.aktuella, 5, 3);
    EXPECT_EQ(whom(forbund.planning(), design), (std::vector<Factor>{{forbund.insats, {0, 1}}}));
    const auto choices = insats_choices(forbund.planning(), design);
    ASSERT_FALSE(choices.empty());
    EXPECT_EQ(codes(choices.front()), (Names{"Bred", "Lyra"}));
}

TEST_F(RowChoicesTest, a_row_with_a_hole_goes_into_the_rest_with_the_smallest_for_company) {
    const RowChoice all{{forbund.insats,
                         {{"Bred", "Bred", {0}},
                          {"Lyra", "Lyra", {1}},
                          {"Mitt", "Mitt", {2}},
                          {"Små", "Små", {3}}}},
                        {}};
    const RowChoice moved =
        move_to_rest(forbund.planning(), all, {true, false, false, false}, {40, 30, 18, 20});
    EXPECT_EQ(codes(moved), (Names{"Lyra", "ovriga"}));
    EXPECT_EQ(moved.rest, (Names{"Bred", "Mitt", "Små"}));
}

TEST_F(RowChoicesTest, where_there_is_a_rest_already_it_needs_no_company) {
    const auto choices = insats_choices(forbund.planning(), design);
    const RowChoice moved = move_to_rest(
        forbund.planning(), choices.front(), {false, true, true, false}, {40, 30, 18, 10});
    EXPECT_EQ(codes(moved), (Names{"Bred", "ovriga"}));
    EXPECT_EQ(moved.rest, (Names{"Lyra", "Mitt", "Små", "Få", "En"}));
}

}  // namespace
}  // namespace samspar::disclosure
