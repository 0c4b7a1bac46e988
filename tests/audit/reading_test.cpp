// What is plainly meant is read however it is written; what is not understood is never passed over.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "audit/audit.h"

namespace samspar::audit {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// Four of 23 in two hidden cells of four, 0 to 4 each, with more members.
std::string reasons(const std::string& members, const std::string& policy = "") {
    return R"({"format": "sdc-audit/1", "policy": {"threshold": 5, "min_width": 4)" + policy + R"(},
        "symbols": {"X": {"min": 0}},
        "dimensions": {"avslut": {"leaves": ["arbete", "studier", "sjukdom", "annat"]}},
        "universes": {"u": {"dims": ["avslut"]}},
        "tables": [{"id": "T", "universe": "u", "dims": ["avslut"], "cells": [
            {"c": ["arbete"], "s": "X"}, {"c": ["studier"], "s": "X"}, {"c": ["sjukdom"], "v": 8},
            {"c": ["annat"], "v": 11}, {"c": ["*"], "v": 23}]}])" +
           members + "}";
}

Report report_of(const std::string& text) {
    return examine(std::vector{text});
}

class Knowledge : public ::testing::TestWithParam<const char*> {};

TEST_P(Knowledge, is_read_however_it_is_written) {
    const Report report = report_of(reasons(std::string(R"(, "scenarios": )") + GetParam()));
    EXPECT_THAT(report.errors, IsEmpty());
    ASSERT_EQ(report.scenarios.size(), 1U) << report_text(report);
    EXPECT_EQ(report.scenarios[0].label, "T[studier]");
    EXPECT_EQ(report.scenarios[0].value, 3);
}

INSTANTIATE_TEST_SUITE_P(
    Spellings,
    Knowledge,
    ::testing::Values(R"([{"id": "one", "know": [{"u": "u", "avslut": "arbete", "v": 1}]}])",
                      R"([{"known": [{"u": "u", "avslut": "arbete", "n": 1.0}], "who": "she"}])",
                      R"([{"fixed": [[{"u": "u", "avslut": "arbete"}, 1]]}])",
                      R"([{"add": [["T[arbete]", 1]]}])",
                      R"([{"add": {"T[arbete]": 1}}])",
                      R"([{"T[arbete]": 1}])",
                      R"([{"know": [{"table": "T", "c": ["arbete"], "value": 1}]}])",
                      R"([{"id": "one", "cell": "T[arbete]", "v": 1}])",
                      R"([{"cell": {"u": "u", "avslut": "arbete"}, "count": 1}])",
                      R"([{"know": {"terms": [[1, {"u": "u", "avslut": "arbete"}]], "rhs": 1}}])",
                      R"([{"op": "==", "rhs": 1, "terms": [[1, "T[arbete]"]]}])",
                      R"({"one": {"know": [{"u": "u", "avslut": "arbete", "v": 1}]}})",
                      R"({"one": ["T[arbete]", 1]})",
                      R"([[{"u": "u", "avslut": "arbete", "v": 1}]])"));

TEST(Knowledge, that_gives_no_number_is_refused) {
    for (const char* known :
         {R"([{"know": [{"u": "u", "avslut": "arbete"}]}])", R"([{"who": "she"}])", R"([["T"]])"}) {
        EXPECT_EQ(report_of(reasons(std::string(R"(, "scenarios": )") + known)).exit_status(), 2);
    }
}

TEST(Knowledge, of_a_number_that_is_not_printed_is_not_learnt_from_itself) {
    const std::string cube = R"(, "targets": "cube")";
    const std::string text = reasons("", cube);
    const std::string hidden = text.substr(0, text.find(R"({"c": ["arbete"], "s": "X"}, )")) +
                               text.substr(text.find(R"({"c": ["studier"])"));
    const std::string known = hidden.substr(0, hidden.size() - 1) +
                              R"(, "scenarios": [{"u": "u", "avslut": "arbete", "v": 1}]})";
    const Report report = report_of(known);
    ASSERT_EQ(report.scenarios.size(), 1U) << report_text(report);
    EXPECT_EQ(report.scenarios[0].label, "T[studier]");
}

class Means : public ::testing::TestWithParam<const char*> {};

TEST_P(Means, are_of_the_one_cell_they_hold) {
    const Report report = report_of(reasons(R"(, "means": [{"value": 37.25, "decimals": 2, )" +
                                            std::string(GetParam()) + "}]"));
    EXPECT_THAT(report.errors, IsEmpty());
    ASSERT_EQ(report.cells.size(), 2U);
    EXPECT_EQ(report.cells[1].verdict, Verdict::kExact);
    EXPECT_EQ(report.cells[1].lowest, 4);
}

INSTANTIATE_TEST_SUITE_P(Spellings,
                         Means,
                         ::testing::Values(R"("n": {"u": "u", "avslut": "studier"})",
                                           R"("of": "T[studier]", "unit": "years")",
                                           R"("cell": {"table": "T", "c": ["studier"]})",
                                           R"("count": [{"cell": "T[studier]"}])"));

TEST(Reading, takes_sensitive_dimensions_from_the_policy_too) {
    const std::string all = R"({"c": ["arbete"], "v": 23}, {"c": ["*"], "v": 23})";
    std::string text = reasons("", R"(, "sensitive": ["avslut"])");
    const std::size_t cells = text.find(R"({"c": ["arbete"])");
    text.replace(cells, text.find("]}]", cells) - cells, all);
    const Report report = report_of(text);
    ASSERT_EQ(report.groups.size(), 1U) << report_text(report);
    EXPECT_EQ(report.groups[0].label, "T[arbete]");
}

// Facts that are passed over may be the very ones that give a number away.
TEST(Reading, calls_nothing_safe_that_holds_data_it_does_not_understand) {
    EXPECT_EQ(report_of(reasons("")).exit_status(), 0);
    EXPECT_EQ(report_of(reasons(R"(, "source": "a text for people")")).exit_status(), 0);
    const Report report = report_of(reasons(R"(, "medians": [{"n": "T[arbete]", "value": 3}])"));
    EXPECT_EQ(report.exit_status(), 2);
    EXPECT_THAT(report.errors, ElementsAre(HasSubstr("medians is not understood")));
    EXPECT_EQ(report.cells.size(), 2U);
}

TEST(Reading, lets_a_finding_stand_beside_what_it_does_not_understand) {
    const Report report = report_of(
        reasons(R"(, "medians": [1], "relations": [{"rhs": 1, "terms": [[1, "T[arbete]"]]}])"));
    EXPECT_EQ(report.exit_status(), 1);
    EXPECT_THAT(report.unread, ElementsAre(HasSubstr("medians")));
}

TEST(Reading, finds_the_fuller_table_after_its_margin) {
    const std::string later =
        R"({"id": "M", "universe": "u", "dims": [], "margin_of": ["T"], "cells": []}, )";
    std::string text = reasons("");
    text.insert(text.find(R"({"id": "T")"), later);
    EXPECT_THAT(report_of(text).errors, IsEmpty());
    text.replace(text.find(R"(["T"])"), 5, R"("U")");
    EXPECT_THAT(report_of(text).errors, ElementsAre(HasSubstr("tables[0].margin_of")));
}

TEST(Reading, refuses_numbers_and_loops_without_end) {
    std::string text = reasons("");
    text.replace(text.find("23"), 2, "1e999");
    EXPECT_THAT(report_of(text).errors, ElementsAre(HasSubstr("too large")));
    std::string leaves = R"("a": {"leaves": ["0")";
    for (int leaf = 1; leaf < 500; ++leaf) {
        leaves += ",\"" + std::to_string(leaf) + "\"";
    }
    std::string wide = R"({"format": "sdc-audit/1", "dimensions": {)" + leaves + "]}, " + leaves +
                       R"(]}}, "universes": {"u": {"dims": ["a", "b"]}}, "tables": [],
        "relations": [{"rhs": 0, "terms": [[1, {"u": "u"}]],
                       "for": {"a": "leaves", "b": "leaves"}}]})";
    wide.replace(wide.rfind(R"("a": {"leaves")"), 3, "\"b\"");
    EXPECT_THAT(report_of(wide).errors, ElementsAre(HasSubstr("relations[0]: loops over more")));
}

}  // namespace
}  // namespace samspar::audit
