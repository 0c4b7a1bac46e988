#include "audit/judge.h"

#include <gtest/gtest.h>

#include "audit/json_fields.h"
#include "audit/small_file.h"
#include "audit/truth.h"

namespace samspar::audit {
namespace {

struct Judged {
    explicit Judged(const std::string& text)
        : audit(text), attacker(audit.model, audit.questions.targets) {
        EXPECT_EQ(attacker.begin(), Consistency::kConsistent);
    }
    std::vector<CellFinding> cells(bool fast = false) {
        return judge_cells(attacker, audit.questions, audit.model, fast);
    }

    SmallAudit audit;
    Attacker attacker;
};

TEST(JudgeCells, a_cell_that_can_have_enough_values_is_safe) {
    Judged judged(small_file(kAllHidden));
    const auto found = judged.cells();
    ASSERT_EQ(found.size(), 4U);
    EXPECT_EQ(found[1].lowest, 0);
    EXPECT_EQ(found[1].highest, 5);
    EXPECT_EQ(found[1].verdict, Verdict::kOk);
    EXPECT_EQ(found[2].lowest, 8);  // of thirteen in B at most five are men
    EXPECT_EQ(found[2].verdict, Verdict::kOkLarge);
}

TEST(JudgeCells, one_that_subtraction_tells_is_found) {
    Judged judged(small_file({"5", "X", "10", "X"}));
    const auto found = judged.cells();
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].lowest, 2);
    EXPECT_EQ(found[0].verdict, Verdict::kExact);
    EXPECT_EQ(found[1].verdict, Verdict::kExact);
    EXPECT_TRUE(is_disclosure(found[0].verdict));
}

TEST(JudgeCells, a_large_one_that_subtraction_tells_was_hidden_in_vain) {
    Judged judged(small_file({"X", "2", "10", "3"}));
    EXPECT_EQ(judged.cells()[0].verdict, Verdict::kRevealed);
}

TEST(JudgeCells, few_values_are_too_narrow_and_are_named) {
    std::string text = small_file(kAllHidden);
    text.replace(text.find(R"({"min": 0})"), 10, R"({"min": 2})");
    Judged judged(text);
    const auto found = judged.cells();
    EXPECT_EQ(found[1].lowest, 2);
    EXPECT_EQ(found[1].highest, 3);
    EXPECT_EQ(found[1].verdict, Verdict::kNarrow);
}

TEST(JudgeCells, nobody_by_a_rule_that_everybody_knows_is_no_news) {
    Judged judged(small_file({"7", "X", "8", "5"},
                             R"(, "relations": [{"op": "=", "rhs": 0,
                                "terms": [[1, {"u": "u", "insats": "A", "kon": "M"}]]}])"));
    EXPECT_EQ(judged.cells()[0].verdict, Verdict::kKnown);
}

TEST(JudgeGroups, everybody_of_a_group_in_one_cell_is_a_finding_though_no_number_is_small) {
    Judged judged(small_file({"7", "0", "8", "5"}, R"(, "sensitive": ["kon"])"));
    const auto found = judge_groups(judged.attacker, judged.audit.questions);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].label, "T[A,K]");
    EXPECT_EQ(found[0].others, 0);
}

TEST(SmallPublished, a_small_number_that_is_printed_is_a_finding) {
    const SmallAudit audit(small_file({"5", "2", "10", "3"}));
    const auto found = small_published(audit.publication, audit.cubes, audit.model);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].label, "T[A,M]");
    EXPECT_EQ(found[0].value, 2);
}

TEST(JudgeScenarios, who_knows_one_cell_learns_the_others) {
    Judged judged(small_file(kAllHidden, R"(, "scenarios": [
        {"id": "she", "know": [{"T[B,M]": 4}]}, {"id": "no one", "know": [{"T[B,M]": 9}]}])"));
    (void)judged.cells();
    std::vector<std::string> notes;
    const auto found =
        judge_scenarios(judged.attacker, judged.audit.questions, judged.audit.publication, notes);
    ASSERT_EQ(found.size(), 1U);  // what she brings along she does not learn
    EXPECT_EQ(found[0].scenario, "she");
    EXPECT_EQ(found[0].label, "T[A,M]");
    EXPECT_EQ(found[0].value, 1);
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_EQ(notes[0], "scenario no one cannot be true, so nobody can know it");
}

TEST(JudgeInsiders, somebody_alone_in_her_cell_learns_what_goes_with_it) {
    Judged judged(small_file(kAllHidden));
    (void)judged.cells();
    const auto found = judge_insiders(judged.attacker, judged.audit.questions, {6, 1, 9, 4});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].scenario, "the one in T[A,M]");
    EXPECT_EQ(found[0].label, "T[B,M]");
    EXPECT_EQ(found[0].value, 4);
}

TEST(Truth, is_read_from_the_same_tables_without_marks) {
    Judged judged(small_file(kAllHidden));
    EXPECT_EQ(
        read_truth(
            {small_file({"5", "2", "10", "3"})}, judged.audit.publication, judged.audit.questions),
        (Truth{5, 2, 10, 3}));
    EXPECT_THROW((void)read_truth({}, judged.audit.publication, judged.audit.questions),
                 FormatError);
    EXPECT_THROW(
        (void)read_truth(
            {small_file({"5", "X", "10", "3"})}, judged.audit.publication, judged.audit.questions),
        FormatError);
}

TEST(Truth, one_that_the_published_numbers_exclude_is_told) {
    Judged judged(small_file(kAllHidden));
    (void)judged.cells();
    EXPECT_TRUE(impossible_truths(judged.attacker, judged.audit.questions, {5, 2, 10, 3}).empty());
    EXPECT_EQ(impossible_truths(judged.attacker, judged.audit.questions, {5, 6, 10, 3}),
              (std::vector<std::string>{"T[A,M] is truly 6, which the published numbers exclude"}));
}

}  // namespace
}  // namespace samspar::audit
