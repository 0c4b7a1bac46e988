#include "disclosure/model/policy.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace samspar::disclosure {
namespace {

std::vector<std::string> wrong_fields(const Policy& policy) {
    std::vector<std::string> fields;
    for (const domain::FieldError& error : check_policy(policy)) {
        fields.push_back(error.field);
    }
    return fields;
}

TEST(Policy, the_defaults_are_those_of_the_design_and_are_accepted) {
    const Policy policy;
    EXPECT_EQ(policy.threshold, 5);
    EXPECT_EQ(policy.width, 4);
    EXPECT_EQ(policy.group, 1);
    EXPECT_TRUE(policy.insider);
    EXPECT_EQ(policy.split_kon, 10);
    EXPECT_EQ(policy.split_one_way, 20);
    EXPECT_EQ(policy.split_two_way, 50);
    EXPECT_EQ(policy.percent_from, 20);
    EXPECT_EQ(policy.mean_from, 10);
    EXPECT_THAT(wrong_fields(policy), ::testing::IsEmpty());
}

TEST(Policy, a_threshold_below_three_is_refused) {
    EXPECT_THAT(wrong_fields({.threshold = 2, .width = 2}), ::testing::Contains("threshold"));
    EXPECT_THAT(wrong_fields({.threshold = 3, .width = 2}), ::testing::IsEmpty());
}

TEST(Policy, a_window_cannot_be_wider_than_fewer_than_the_threshold_says) {
    EXPECT_THAT(wrong_fields({.threshold = 5, .width = 5}), ::testing::ElementsAre("width"));
}

TEST(Policy, finer_splits_need_more_persons) {
    EXPECT_THAT(wrong_fields({.split_kon = 10, .split_one_way = 9}),
                ::testing::ElementsAre("split_one_way"));
    EXPECT_THAT(wrong_fields({.split_one_way = 60, .split_two_way = 50}),
                ::testing::ElementsAre("split_two_way"));
}

}  // namespace
}  // namespace samspar::disclosure
