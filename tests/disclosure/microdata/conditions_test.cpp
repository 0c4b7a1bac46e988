#include "disclosure/microdata/conditions.h"

#include <gtest/gtest.h>

#include "disclosure/microdata/small_source.h"

namespace samspar::disclosure {
namespace {

class ConditionsTest : public ::testing::Test {
protected:
    MicrodataDropped dropped() {
        lines = people.lines();
        return drop(lines, people.source, people.columns, conditions);
    }

    SmallSource people;
    MicrodataConditions conditions;
    MicrodataLines lines;
};

TEST_F(ConditionsTest, answers_of_one_group_are_one_line) {
    people.add(2, 0, 1);
    people.add(3, 0, 2);
    lines = people.lines();
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines.begin()->first, (MicrodataLine{0, 1}));
    EXPECT_EQ(lines.begin()->second.size(), 5U);
}

TEST_F(ConditionsTest, who_is_in_an_earlier_file_is_in_no_other) {
    people.add(2, 0, 0);
    people.source.ended[0].exportable = false;
    EXPECT_EQ(people.lines().at({0, 0}).size(), 1U);
    EXPECT_EQ(left_out_of(people.source, people.columns, people.lines()).at({0, 0}),
              (std::vector<std::size_t>{0}));
}

TEST_F(ConditionsTest, a_line_that_fewer_than_five_have_is_left_out) {
    people.add(6, 0, 0);
    people.add(5, 0, 1);
    people.add(4, 1, 0);
    people.add(6, 1, 1);
    EXPECT_EQ(dropped().rare, 4U);
    EXPECT_FALSE(lines.contains({1, 0}));
    EXPECT_TRUE(lines.contains({0, 1}));
}

TEST_F(ConditionsTest, five_lines_of_four_persons_are_four) {
    people.add(6, 0, 1);
    people.add(4, 0, 0);
    people.add_row(0, 0, people.next_person - 1);
    EXPECT_EQ(dropped().rare, 5U);
}

// The men all ended in the same way: whoever knows a man knows how.
TEST_F(ConditionsTest, those_alike_with_one_answer_are_left_out_together) {
    people.add(6, 0, 0);
    people.add(6, 0, 1);
    people.add(30, 1, 0);
    const MicrodataDropped out = dropped();
    EXPECT_EQ(out.same, 30U);
    EXPECT_EQ(out.rare, 0U);
    EXPECT_EQ(lines.size(), 2U);
}

TEST_F(ConditionsTest, those_alike_of_whom_nine_in_ten_gave_one_answer_are_left_out_together) {
    people.add(90, 0, 0);
    people.add(10, 0, 1);
    EXPECT_EQ(dropped().dominated, 0U);
    people.add(1, 0, 0);
    EXPECT_EQ(dropped().dominated, 101U);
    EXPECT_TRUE(lines.empty());
}

TEST_F(ConditionsTest, as_usually_understood_only_the_open_columns_are_compared) {
    conditions.all_columns = false;
    people.add(6, 0, 0);
    people.add(2, 0, 1);
    EXPECT_EQ(dropped().rare, 0U);
}

// An answer counts when somebody gave it who is not needed for another.
TEST_F(ConditionsTest, answers_are_counted_once_for_a_person) {
    MicrodataAnswers answers;
    answers[0] = {2, {1, 2}};
    answers[1] = {2, {1, 2}};
    EXPECT_EQ(answers_of_different_persons(answers), 2U);
    answers[1] = {1, {1}};
    answers[2] = {1, {1}};
    EXPECT_EQ(answers_of_different_persons(answers), 2U);
}

TEST_F(ConditionsTest, which_condition_failed_is_the_first_that_cost_too_much) {
    EXPECT_EQ(failed({5, 0, 0}, 100, conditions), std::nullopt);
    EXPECT_EQ(failed({6, 0, 0}, 100, conditions), MicrodataCondition::kCombination);
    EXPECT_EQ(failed({5, 1, 0}, 100, conditions), MicrodataCondition::kDifferent);
    EXPECT_EQ(failed({5, 0, 1}, 100, conditions), MicrodataCondition::kLargest);
}

}  // namespace
}  // namespace samspar::disclosure
