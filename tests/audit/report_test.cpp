#include "audit/report.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace samspar::audit {
namespace {

Report two_cells() {
    Report report;
    report.cells = {{"T[Å,K]", 0, 5, true, true, {}, Verdict::kOk},
                    {"T[B,K]", 2, std::nullopt, true, false, {2, 4}, Verdict::kNarrow}};
    report.solver = "by hand";
    return report;
}

TEST(Report, every_hidden_cell_is_a_line_and_their_sum_the_last) {
    EXPECT_EQ(report_text(two_cells()),
              "T[Å,K]  [0, 5]         ok\n"
              "T[B,K]  [2, no limit]  NARROW  only 2, 4\n"
              "DISCLOSURE among 2 hidden cells: 1 too narrow.\n"
              "0 unknowns, 0 rows; 0 linear and 0 integer programs, 0 populations found "
              "(by hand)\n");
}

TEST(Report, safe_is_said_in_one_word) {
    Report report = two_cells();
    report.cells.pop_back();
    EXPECT_NE(report_text(report).find("1 hidden cells: safe.\n"), std::string::npos);
    EXPECT_EQ(report.exit_status(), 0);
}

TEST(Report, what_was_not_proven_is_said_to_be_at_least_so_wide) {
    Report report;
    report.cells = {{"T[A]", 3, 6, false, false, {}, Verdict::kOk}};
    EXPECT_NE(report_text(report).find("[<=3, >=6]"), std::string::npos);
}

TEST(Report, the_other_findings_are_disclosures_too) {
    Report report;
    report.groups = {{"T[A]", 1}};
    EXPECT_EQ(report.exit_status(), 1);
    EXPECT_NE(report_text(report).find("GROUP  T[A] holds everybody of its group but at most 1\n"),
              std::string::npos);
    report = {};
    report.small = {{"T[A]", 2}};
    EXPECT_EQ(report.exit_status(), 1);
    report = {};
    report.scenarios = {{"she", "T[A]", 2}};
    EXPECT_EQ(report.exit_status(), 1);
    EXPECT_NE(report_text(report).find("INSIDER  she: learns that T[A] is 2\n"), std::string::npos);
}

TEST(Report, an_error_is_all_that_is_said) {
    Report report = two_cells();
    report.errors = {"T[A]: is not the true number"};
    EXPECT_EQ(report_text(report), "T[A]: is not the true number\n");
    EXPECT_EQ(report.exit_status(), 2);
}

TEST(Report, for_programs_it_has_an_interval_and_a_verdict_for_each_cell) {
    const nlohmann::json json = nlohmann::json::parse(report_json(two_cells()));
    EXPECT_EQ(json["exit"], 1);
    EXPECT_EQ(json["cells"]["T[Å,K]"], (nlohmann::json{0, 5, "ok"}));
    EXPECT_EQ(json["cells"]["T[B,K]"], (nlohmann::json{2, nullptr, "NARROW"}));
    EXPECT_EQ(json["details"]["T[B,K]"]["values"], (nlohmann::json{2, 4}));
    EXPECT_FALSE(json["details"].contains("T[Å,K]"));
}

TEST(Report, a_name_of_any_bytes_can_be_written) {
    Report report;
    report.cells = {{"T[\xFF]", 0, 5, true, true, {}, Verdict::kOk}};
    EXPECT_TRUE(nlohmann::json::accept(report_json(report)));
}

}  // namespace
}  // namespace samspar::audit
