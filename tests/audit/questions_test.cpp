#include "audit/questions.h"

#include <gtest/gtest.h>

#include "audit/small_file.h"

namespace samspar::audit {
namespace {

TEST(Questions, every_mark_is_attacked) {
    const SmallAudit audit(small_file({"5", "X", "10", "X"}));
    ASSERT_EQ(audit.questions.hidden.size(), 2U);
    EXPECT_EQ(audit.questions.hidden[0].label, "T[A,M]");
    EXPECT_EQ(audit.questions.hidden[1].cell, 3);
    EXPECT_EQ(audit.questions.hidden[0].policy.min_width, 4);
    EXPECT_TRUE(audit.questions.groups.empty());
}

TEST(Questions, equal_sums_are_asked_once) {
    std::string text = small_file(kAllHidden);
    const std::string table = R"("tables": [)";
    text.insert(text.find(table) + table.size(),
                R"({"id": "S", "universe": "u", "dims": ["insats", "kon"],
                    "cells": [{"c": ["A", "M"], "s": "X"}]}, )");
    const SmallAudit audit(text);
    ASSERT_EQ(audit.questions.hidden.size(), 5U);
    EXPECT_EQ(audit.questions.targets.size(), 4U);
    EXPECT_EQ(audit.questions.hidden[0].target, audit.questions.hidden[2].target);
}

TEST(Questions, of_a_sensitive_dimension_it_is_asked_who_is_in_the_rest_of_the_group) {
    const SmallAudit audit(small_file({"X", "X", "10", "3"}, R"(, "sensitive": ["kon"])"));
    ASSERT_EQ(audit.questions.groups.size(), 6U);  // the cells that name a kön
    const GroupQuestion& women = audit.questions.groups[0];
    EXPECT_EQ(women.label, "T[A,K]");
    EXPECT_EQ(women.coalition, 1);
    EXPECT_EQ(audit.questions.targets[static_cast<std::size_t>(women.others)],
              (std::vector<int>{1}));
    EXPECT_EQ(audit.questions.targets[static_cast<std::size_t>(women.group)],
              (std::vector<int>{0, 1}));
}

TEST(Questions, with_the_cube_what_is_not_printed_is_attacked_too) {
    std::string text = small_file({"5", "2", "10", "3"});
    const std::string width = R"("min_width": 4)";
    text.insert(text.find(width) + width.size(), R"(, "targets": "cube")");
    EXPECT_TRUE(SmallAudit(text).questions.hidden.empty());
    // Without the cells inside the table they are what a reader would like to know.
    const std::string first = text.substr(0, text.find(R"({"c": ["A", "K"])"));
    const std::string rest = text.substr(text.find(R"({"c": ["A", "*"])"));
    const SmallAudit margins(first + rest);
    ASSERT_EQ(margins.questions.hidden.size(), 4U);
    EXPECT_EQ(margins.questions.hidden[1].label, "u[insats=A,kon=M]");
    EXPECT_EQ(margins.questions.hidden[1].cell, -1);
}

}  // namespace
}  // namespace samspar::audit
