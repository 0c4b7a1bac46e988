// Releases of several years, each in its own file, read as one publication.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "audit/audit.h"

namespace samspar::audit {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// A year with one table: insatser by kön, with totals.
std::string year(const std::string& name, const std::string& leaves, const std::string& cells) {
    return R"({"format": "sdc-audit/1", "policy": {"threshold": 5, "min_width": 4},
        "symbols": {"X": {"min": 0}},
        "dimensions": {"insats": {"leaves": [)" +
           leaves + R"(]}, "kon": {"leaves": ["K", "M"]}},
        "universes": {")" +
           name + R"(": {"dims": ["insats", "kon"]}},
        "tables": [{"id": "T", "universe": ")" +
           name + R"(", "dims": ["insats", "kon"], "cells": [)" + cells + "]}]}";
}

const std::string kFirst = year("2021",
                                R"("A", "B")",
                                R"({"c": ["*", "*"], "v": 20}, {"c": ["A", "*"], "v": 20},
                                   {"c": ["B", "*"], "s": "X"})");

TEST(SeveralFiles, a_later_one_may_know_more_leaves) {
    const std::string second = year(
        "2022", R"("A", "B", "C")", R"({"c": ["*", "*"], "v": 30}, {"c": ["C", "*"], "v": 10})");
    const Report report = examine(std::vector{kFirst, second});
    EXPECT_THAT(report.errors, IsEmpty());
    ASSERT_EQ(report.cells.size(), 1U);
    EXPECT_EQ(report.cells[0].verdict, Verdict::kExact);
}

TEST(SeveralFiles, the_order_of_the_files_does_not_matter) {
    const std::string second = year("2022", R"("A", "B", "C")", R"({"c": ["*", "*"], "v": 30})");
    EXPECT_THAT(examine(std::vector{second, kFirst}).errors, IsEmpty());
    EXPECT_EQ(examine(std::vector{second, kFirst}).exit_status(), 1);
}

// Without it B could be 0 to 9: somebody in the new C would be among the 20 as well.
TEST(SeveralFiles, nobody_has_a_leaf_that_the_earlier_one_does_not_know) {
    const std::string first = year("2021",
                                   R"("A", "B")",
                                   R"({"c": ["*", "*"], "v": 20}, {"c": ["A", "*"], "v": 11},
                                      {"c": ["B", "*"], "s": "X"})");
    const std::string second = year("2022", R"("A", "B", "C")", R"({"c": ["*", "*"], "v": 30})");
    const Report report = examine(std::vector{first, second});
    ASSERT_EQ(report.cells.size(), 1U);
    EXPECT_EQ(report.cells[0].lowest, 9);
    EXPECT_EQ(report.cells[0].highest, 9);
}

TEST(SeveralFiles, one_that_has_somebody_where_another_has_nobody_contradicts_it) {
    const std::string again = year("2021", R"("A", "B", "C")", R"({"c": ["C", "*"], "v": 10})");
    const Report report = examine(std::vector{kFirst, again}, {.names = {"a", "b"}});
    EXPECT_EQ(report.exit_status(), 2);
    EXPECT_THAT(report.errors, testing::Contains(HasSubstr("contradiction")));
}

TEST(SeveralFiles, leaves_that_neither_holds_of_the_other_are_refused) {
    const std::string second = year("2022", R"("A", "C")", R"({"c": ["*", "*"], "v": 30})");
    EXPECT_THAT(examine(std::vector{kFirst, second}).errors,
                ElementsAre(HasSubstr("has other leaves than in an earlier file")));
}

// A file of single persons: the same universe with one question more.
std::string persons(const std::string& dims, const std::string& relations) {
    return R"({"format": "sdc-audit/1", "policy": {"threshold": 5, "min_width": 4}, "symbols": {},
        "dimensions": {"insats": {"leaves": ["A", "B"]}, "kon": {"leaves": ["K", "M"]},
                       "alder": {"leaves": ["-39", "40-"]}},
        "universes": {"2021": {"dims": [)" +
           dims + R"(]}}, "tables": [], "relations": [)" + relations + "]}";
}

TEST(SeveralFiles, one_may_ask_the_same_persons_more) {
    const std::string table = year("2021",
                                   R"("A", "B")",
                                   R"({"c": ["*", "*"], "v": 20}, {"c": ["A", "*"], "s": "X"},
                                      {"c": ["B", "*"], "s": "X"})");
    const std::string file = persons(R"("insats", "kon", "alder")",
                                     R"({"rhs": 6, "terms": [[1, {"u": "2021", "insats": "A",
                                                                  "alder": "-39"}]]},
                                        {"rhs": 7, "terms": [[1, {"u": "2021", "insats": "A",
                                                                  "alder": "40-"}]]})");
    for (const auto& files : {std::vector{table, file}, std::vector{file, table}}) {
        const Report report = examine(files);
        EXPECT_THAT(report.errors, IsEmpty());
        ASSERT_EQ(report.cells.size(), 2U);
        EXPECT_EQ(report.cells[0].lowest, 13);
        EXPECT_EQ(report.cells[0].highest, 13);
    }
}

TEST(SeveralFiles, one_that_asks_more_and_less_is_refused) {
    EXPECT_THAT(examine(std::vector{kFirst, persons(R"("insats", "alder")", "")}).errors,
                ElementsAre(HasSubstr("has other dimensions than in an earlier file")));
}

}  // namespace
}  // namespace samspar::audit
