#include "audit/model.h"

#include <gtest/gtest.h>

#include "audit/attack_program.h"
#include "audit/contradiction.h"
#include "audit/small_file.h"

namespace samspar::audit {
namespace {

TEST(JointCubes, one_table_is_one_cube) {
    const SmallAudit audit(small_file(kAllHidden));
    ASSERT_EQ(audit.cubes.cubes.size(), 1U);
    EXPECT_EQ(audit.cubes.size, 4);
    EXPECT_EQ(audit.cubes.unknowns({0, {{0, {true, false}}}}), (std::vector<int>{0, 1}));
    EXPECT_TRUE(audit.cubes.unknowns({0, {{0, {false, false}}}}).empty());
}

TEST(JointCubes, more_unknowns_than_can_be_solved_are_refused) {
    const Publication publication = read_publication(std::vector{small_file(kAllHidden)}, {});
    EXPECT_THROW((void)joint_cubes(publication, 3), TooLarge);
}

TEST(AuditModel, every_shown_number_is_a_row_and_a_hidden_one_that_may_be_anything_is_none) {
    const SmallAudit audit(small_file(kAllHidden));
    EXPECT_EQ(audit.model.unknowns, 4);
    ASSERT_EQ(audit.model.rows.size(), 5U);
    EXPECT_EQ(audit.model.rows[0].label, "T[A,*]");
    EXPECT_EQ(audit.model.rows[0].lower, 7);
    EXPECT_EQ(audit.model.rows[0].upper, 7);
    EXPECT_EQ(audit.model.rows[0].terms, (std::vector<std::pair<int, Count>>{{0, 1}, {1, 1}}));
}

TEST(AuditModel, a_sum_of_nobody_makes_nobody_of_its_parts) {
    // x + y <= 0, and x - z = 0.
    const std::vector<Row> rows{{{{0, 1}, {1, 1}}, std::nullopt, 0, "a"},
                                {{{0, 1}, {2, -1}}, 0, 0, "b"},
                                {{{3, 1}}, 0, 5, "c"}};
    std::vector<bool> zero(4, false);
    propagate_zeros(rows, zero);
    EXPECT_EQ(zero, (std::vector<bool>{true, true, true, false}));
}

TEST(AuditModel, one_cell_with_two_numbers_is_a_conflict) {
    std::string text = small_file({"5", "2", "10", "3"});
    const std::string table = R"("tables": [)";
    text.insert(text.find(table) + table.size(),
                R"({"id": "S", "universe": "u", "dims": ["insats"],
                    "cells": [{"c": ["A"], "v": 8}]}, )");
    const SmallAudit audit(text);
    ASSERT_EQ(audit.model.conflicts.size(), 1U);
    EXPECT_EQ(audit.model.conflicts[0], "S[A] is 8, but T[A,*] is 7");
}

TEST(AttackProgram, unknowns_that_are_always_nobody_are_not_in_it) {
    const SmallAudit audit(small_file({"X", "X", "X", "0"}));
    const AttackProgram made = attack_program(audit.model, {{0, 1}, {3}});
    EXPECT_EQ(made.program.variables.size(), 3U);
    EXPECT_EQ(made.unknown_of, (std::vector<int>{0, 1, 2}));
    EXPECT_EQ(made.targets[0].unknowns, (std::vector<int>{0, 1}));
    EXPECT_TRUE(made.targets[1].unknowns.empty());
    EXPECT_EQ(made.targets[1].row, -1);
}

TEST(AttackProgram, a_row_without_a_bound_has_an_infinite_one) {
    const Row row{{{0, 1}}, 3, std::nullopt, ""};
    EXPECT_EQ(lower_of(row), 3);
    EXPECT_EQ(upper_of(row), solver::kInfinity);
}

// Seven in the row, of whom eight are women.
TEST(Contradiction, the_smallest_change_that_mends_it_is_named) {
    const SmallAudit audit(small_file({"8", "X", "X", "X"}));
    const auto lines = explain_contradiction(audit.model);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0], "T[A,K] (8) would have to be 1 less");
}

TEST(Contradiction, of_a_row_with_room_the_room_is_spoken_of) {
    Model model;
    model.unknowns = 1;
    model.rows = {{{{0, 1}}, 2, std::nullopt, "mark"}, {{{0, 1}}, 0, 0, ""}};
    EXPECT_EQ(explain_contradiction(model),
              (std::vector<std::string>{"mark would have to allow 2 less"}));
}

}  // namespace
}  // namespace samspar::audit
