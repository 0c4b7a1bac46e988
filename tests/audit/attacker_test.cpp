#include "audit/attacker.h"

#include <gtest/gtest.h>

#include "audit/small_file.h"

namespace samspar::audit {
namespace {

// All four hidden: of the men in A everything from nobody to five is possible.
class AttackerTest : public ::testing::Test {
protected:
    SmallAudit audit{small_file(kAllHidden,
                                R"(, "scenarios": [{"id": "she", "know": [{"T[B,M]": 1}]},
                           {"id": "nobody", "know": [{"T[B,M]": 9}]}])")};
    Attacker attacker{audit.model, audit.questions.targets};
    const int men_in_a = audit.questions.hidden[1].target;
};

TEST_F(AttackerTest, the_extremes_are_found_and_proven) {
    ASSERT_EQ(attacker.begin(), Consistency::kConsistent);
    attacker.find_lowest(men_in_a);
    attacker.find_highest(men_in_a);
    EXPECT_EQ(attacker.seen(men_in_a).lowest(), 0);
    EXPECT_EQ(attacker.seen(men_in_a).highest(), 5);
    EXPECT_TRUE(attacker.seen(men_in_a).lowest_proven);
    EXPECT_FALSE(attacker.seen(men_in_a).exact());
    EXPECT_GT(attacker.effort().relaxed, 0);
}

TEST_F(AttackerTest, every_value_between_is_seen_when_asked_for) {
    ASSERT_EQ(attacker.begin(), Consistency::kConsistent);
    attacker.find_lowest(men_in_a);
    attacker.find_highest(men_in_a);
    attacker.find_values(men_in_a, 6);
    EXPECT_EQ(attacker.seen(men_in_a).values, (std::set<Count>{0, 1, 2, 3, 4, 5}));
}

TEST_F(AttackerTest, one_who_knows_more_learns_the_rest_until_it_is_forgotten) {
    ASSERT_EQ(attacker.begin(), Consistency::kConsistent);
    ASSERT_TRUE(attacker.assume_scenario(0));
    attacker.find_lowest(men_in_a);
    attacker.find_highest(men_in_a);
    EXPECT_TRUE(attacker.seen(men_in_a).exact());
    EXPECT_EQ(attacker.seen(men_in_a).lowest(), 4);
    attacker.retract();
    attacker.find_lowest(men_in_a);
    EXPECT_EQ(attacker.seen(men_in_a).lowest(), 0);
}

TEST_F(AttackerTest, what_cannot_be_is_not_assumed) {
    ASSERT_EQ(attacker.begin(), Consistency::kConsistent);
    EXPECT_FALSE(attacker.assume_scenario(1));
    attacker.retract();
    EXPECT_FALSE(attacker.assume_value(men_in_a, 6));
    attacker.retract();
    EXPECT_TRUE(attacker.assume_value(men_in_a, 5));
}

TEST(Attacker, numbers_that_no_population_has_are_a_contradiction) {
    SmallAudit audit(small_file({"5", "2", "10", "4"}));
    Attacker attacker(audit.model, audit.questions.targets);
    EXPECT_EQ(attacker.begin(), Consistency::kContradictory);
}

// Somebody may move between A and B: the nearest population with two men more in A.
TEST(Mover, finds_a_population_near_the_one_that_is_known) {
    const SmallAudit audit(small_file(kAllHidden));
    const AttackProgram attack = attack_program(audit.model, {{1}});
    Mover mover(attack.program);
    mover.set_row_bounds(attack.targets[0].row, 4, 4);
    const solver::Answer answer = mover.find({5, 2, 10, 3});
    ASSERT_EQ(answer.status, solver::Status::kOptimal);
    const std::vector<double> near{3, 4, 12, 1};
    ASSERT_EQ(answer.solution.size(), near.size());
    for (std::size_t i = 0; i < near.size(); ++i) {
        EXPECT_NEAR(answer.solution[i], near[i], 1e-6);
    }
    mover.set_row_bounds(attack.targets[0].row, 6, 6);
    EXPECT_NE(mover.find({5, 2, 10, 3}).status, solver::Status::kOptimal);
}

}  // namespace
}  // namespace samspar::audit
