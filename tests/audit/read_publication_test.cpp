#include "audit/read_publication.h"

#include <gtest/gtest.h>

#include "audit/json_fields.h"
#include "audit/small_file.h"

namespace samspar::audit {
namespace {

Publication read(const std::string& members) {
    return read_publication(std::vector{small_file(kAllHidden, members)}, {});
}

// What is wrong with the file, and where.
std::string problem(const std::string& members) {
    try {
        (void)read(members);
    } catch (const FormatError& error) {
        return error.what();
    }
    return "";
}

const Region kA{0, {{0, {true, false}}}};
const Region kMen{0, {{1, {false, true}}}};

TEST(ReadTables, a_cell_is_a_number_or_a_mark_that_says_how_small_it_can_be) {
    const Publication made = read("");
    ASSERT_EQ(made.cells.size(), 9U);
    EXPECT_EQ(made.cells[0].label, "T[A,K]");
    EXPECT_EQ(made.cells[0].value, std::nullopt);
    EXPECT_EQ(made.cells[0].least, 0);
    EXPECT_EQ(made.cells[4].value, 7);
    EXPECT_EQ(made.cells[4].region, kA);
    EXPECT_EQ(made.cells[8].region, (Region{0, {}}));
}

TEST(ReadPolicy, what_is_not_said_is_as_usual) {
    const Policy policy = read("").sources[0].policy;
    EXPECT_EQ(policy.threshold, 5);
    EXPECT_EQ(policy.coalition, 1);
    EXPECT_TRUE(policy.zero_exact);
    EXPECT_FALSE(policy.attack_cube);
    EXPECT_EQ(read(R"(, "sensitive": ["kon"])").sources[0].sensitive, (std::vector<int>{1}));
}

TEST(ReadRelations, a_relation_is_a_sum_of_cells) {
    const Publication made = read(R"(, "relations": [{"op": "<=", "rhs": 3,
        "terms": [[1, {"u": "u", "insats": "A"}], [-2, {"u": "u", "kon": "M"}]]}])");
    ASSERT_EQ(made.facts.size(), 1U);
    EXPECT_EQ(made.facts[0].upper, 3);
    EXPECT_EQ(made.facts[0].lower, std::nullopt);
    ASSERT_EQ(made.facts[0].parts.size(), 2U);
    EXPECT_EQ(made.facts[0].parts[0].region, kA);
    EXPECT_EQ(made.facts[0].parts[1].coefficient, -2);
    EXPECT_EQ(made.facts[0].parts[1].region, kMen);
}

TEST(ReadRelations, a_loop_is_one_fact_for_each_code) {
    const Publication made = read(R"(, "relations": [{"op": "=", "rhs": 0, "for": {"insats":
        "leaves"}, "terms": [[1, {"u": "u"}], [-1, {"u": "u", "kon": ["K", "M"]}]]}])");
    ASSERT_EQ(made.facts.size(), 2U);
    EXPECT_EQ(made.facts[0].family, made.facts[1].family);
    EXPECT_EQ(made.facts[0].parts[0].region, kA);
}

// 33 % of some are from 32.5 to 33.5 per cent of them.
TEST(ReadRatios, a_rounded_share_bounds_the_count_from_both_sides) {
    const Publication made = read(R"(, "ratios": [{"num": "T[A,M]", "den": "T[A,*]",
        "value": 33, "scale": 100}])");
    ASSERT_EQ(made.facts.size(), 3U);
    EXPECT_EQ(made.facts[0].lower, 1);  // somebody is there
    // 2 * 100 * num - 65 * den >= 0 and 2 * 100 * num - 67 * den <= 0.
    EXPECT_EQ(made.facts[1].parts[0].coefficient, 200);
    EXPECT_EQ(made.facts[1].parts[1].coefficient, -65);
    EXPECT_EQ(made.facts[1].lower, 0);
    EXPECT_EQ(made.facts[2].parts[1].coefficient, -67);
    EXPECT_EQ(made.facts[2].upper, 0);
}

TEST(ReadMeans, a_mean_brings_the_sum_behind_it_as_one_more_unknown) {
    const Publication made =
        read(R"(, "means": [{"n": "T[A,*]", "value": 4.5, "decimals": 1, "max": 40}])");
    EXPECT_EQ(made.extras, 1);
    ASSERT_EQ(made.facts.size(), 5U);  // somebody, rounding twice, from 0 and to 40 each
    ASSERT_EQ(made.facts[1].extras.size(), 1U);
    EXPECT_EQ(made.facts[1].extras[0].coefficient, 20);
    EXPECT_EQ(made.facts[1].parts[0].coefficient, -89);
    EXPECT_EQ(made.facts[4].parts[0].coefficient, -40);
}

TEST(ReadScenarios, what_somebody_knows_besides_holds_for_her_alone) {
    const Publication made = read(R"(, "scenarios": [{"id": "she", "know": [{"T[A,M]": 2}]}])");
    EXPECT_TRUE(made.facts.empty());
    ASSERT_EQ(made.scenarios.size(), 1U);
    EXPECT_EQ(made.scenarios[0].label, "she");
    EXPECT_EQ(made.scenarios[0].facts[0].upper, 2);
}

TEST(ReadPublication, what_is_wrong_is_told_with_its_place) {
    EXPECT_NE(problem(R"(, "relations": [{"op": "<", "rhs": 0, "terms": []}])"), "");
    EXPECT_NE(problem(R"(, "ratios": [{"num": "T[C,M]", "den": "T[A,*]", "value": 1}])"), "");
    EXPECT_NE(problem(R"(, "means": [{"n": "T[A,*]", "value": 4.55, "decimals": 1}])"), "");
    EXPECT_NE(problem(R"(, "scenarios": [{"id": "she", "know": []}])"), "");
    EXPECT_EQ(problem(R"(, "sensitive": ["alder"])").substr(0, 22), "file 1: sensitive[0]: ");
    EXPECT_THROW((void)read_publication(std::vector<std::string>{"[]"}, {}), FormatError);
}

}  // namespace
}  // namespace samspar::audit
