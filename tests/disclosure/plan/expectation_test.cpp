#include "disclosure/plan/expectation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "disclosure/small_forbund.h"

namespace samspar::disclosure {
namespace {

using ::testing::Pointwise;

MATCHER(IsNear, "") {
    return std::abs(std::get<0>(arg) - std::get<1>(arg)) < 1e-9;
}

// 23 persons in i1, of whom a tenth are expected to be men, and 7 in i2, which is for women.
class ExpectationTest : public ::testing::Test {
protected:
    double count(std::string_view key) const {
        return forbund.expected.count(forbund.key(forbund.aktuella, key));
    }
    std::vector<double> ages() const {
        return forbund.expected.counts(forbund.aktuella, {forbund.alder}, {});
    }

    testing::SmallForbund forbund;
};

TEST_F(ExpectationTest, what_nobody_has_said_anything_of_is_shared_out_evenly) {
    EXPECT_THAT(ages(), Pointwise(IsNear(), {10.0, 10.0, 10.0}));
    EXPECT_NEAR(count("alder=-29,50-"), 20, 1e-9);
    EXPECT_NEAR(count(""), 30, 1e-9);
}

TEST_F(ExpectationTest, only_the_proportions_of_shares_matter_and_answers_do_not_go_together) {
    forbund.expected.set_shares(forbund.aktuella, forbund.alder, {50, 30, 20});
    EXPECT_THAT(ages(), Pointwise(IsNear(), {15.0, 9.0, 6.0}));
    EXPECT_NEAR(count("alder=50-;insats=i1;kon=man"), 23 * 0.1 * 0.2, 1e-9);
    EXPECT_THAT(forbund.expected.counts(
                    forbund.aktuella, {forbund.alder, forbund.kon}, {{forbund.insats, {1}}}),
                Pointwise(IsNear(), {3.5, 0.0, 2.1, 0.0, 1.4, 0.0}));
}

TEST_F(ExpectationTest, nobody_is_expected_where_nobody_can_be_and_more_where_the_others_are) {
    EXPECT_EQ(count("insats=i2;kon=man"), 0);
    EXPECT_NEAR(count("insats=i2;kon=kvinna"), 7, 1e-9);
    EXPECT_NEAR(count("kon=man"), 2.3, 1e-9);
    EXPECT_NEAR(count("kon=kvinna"), 27.7, 1e-9);
}

TEST_F(ExpectationTest, of_a_universe_without_sizes_nothing_is_expected) {
    EXPECT_EQ(forbund.expected.count({forbund.nya, {}}), 0);
    EXPECT_THAT(forbund.expected.counts(forbund.nya, {forbund.kon}, {}),
                Pointwise(IsNear(), {0.0, 0.0}));
}

TEST_F(ExpectationTest, what_is_learnt_of_a_group_is_shared_out_as_before_among_its_members) {
    forbund.expected.set_shares(forbund.aktuella, forbund.alder, {5, 3, 2});
    forbund.expected.learn(forbund.aktuella, forbund.alder, {{{1, 2}, 20}, {{0, 1, 2}, 30}});
    EXPECT_THAT(ages(), Pointwise(IsNear(), {10.0, 12.0, 8.0}));
}

// Six of the youngest, fourteen more under fifty, and the rest of thirty; in any order.
TEST_F(ExpectationTest, a_group_within_a_group_is_taken_from_it) {
    forbund.expected.learn(
        forbund.aktuella, forbund.alder, {{{0, 1, 2}, 30}, {{0, 1}, 20}, {{0}, 6}});
    EXPECT_THAT(ages(), Pointwise(IsNear(), {6.0, 14.0, 10.0}));
}

TEST_F(ExpectationTest,
       a_group_that_is_smaller_than_its_known_members_leaves_nobody_for_the_others) {
    forbund.expected.learn(forbund.aktuella, forbund.alder, {{{0}, 12}, {{0, 1}, 10}, {{2}, 18}});
    EXPECT_THAT(ages(), Pointwise(IsNear(), {12.0, 0.0, 18.0}));
}

TEST_F(ExpectationTest, sizes_are_learnt_like_shares) {
    forbund.expected.learn(forbund.aktuella, forbund.insats, {{{0}, 20}, {{0, 1}, 32}});
    EXPECT_NEAR(count("insats=i1"), 20, 1e-9);
    EXPECT_NEAR(count("insats=i2"), 12, 1e-9);
    EXPECT_NEAR(count("kon=man"), 2, 1e-9);
}

}  // namespace
}  // namespace samspar::disclosure
