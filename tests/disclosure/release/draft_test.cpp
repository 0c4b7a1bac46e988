#include "disclosure/release/draft.h"

#include <gtest/gtest.h>

#include "disclosure/small_forbund.h"

namespace samspar::disclosure {
namespace {

class DraftTest : public ::testing::Test {
protected:
    Draft draft(std::vector<std::vector<LeafSet>> tables, const Ledger& earlier = {}) const {
        std::vector<TablePlan> plans;
        for (const std::vector<LeafSet>& rows : tables) {
            plans.push_back(forbund.ages(design, rows));
        }
        return make_draft(forbund.planning(), std::move(plans), earlier, defences);
    }
    const RegistryCell& cell(const Draft& of, std::string_view key) const {
        return of.registry.cells()[of.registry.find(forbund.key(forbund.aktuella, key)).value()];
    }

    testing::SmallForbund forbund;
    Defences defences;
    TableDesign design{.id = "alder", .rows = {names::kAlder}, .parts = {{Counted::kAktuella, {}}}};
};

TEST_F(DraftTest, a_small_count_may_not_be_shown_and_a_total_must_be) {
    const Draft made = draft({{{0}, {1}, {2}}});
    EXPECT_EQ(made.registry.cells().size(), 4U);
    EXPECT_EQ(cell(made, "alder=50-").count, 3);
    EXPECT_TRUE(cell(made, "alder=50-").sensitive);
    EXPECT_FALSE(cell(made, "alder=30-49").sensitive);
    EXPECT_FALSE(cell(made, "alder=30-49").frozen);
    EXPECT_TRUE(cell(made, "").frozen);
    EXPECT_EQ(cell(made, "").count, 30);
}

// 27 and 15 are both shown, and 12 between them would be; 18 less 15 is three.
TEST_F(DraftTest, what_two_groupings_tell_together_is_a_cell_like_any_other) {
    const Draft made = draft({{{0}, {1, 2}}, {{0, 1}, {2}}});
    const RegistryCell& between = cell(made, "alder=30-49");
    EXPECT_EQ(between.count, 15);
    EXPECT_FALSE(between.published);
    EXPECT_TRUE(between.hidden);
    EXPECT_FALSE(between.sensitive);
    const Draft other = draft({{{0}, {1, 2}}, {{0, 1, 2}}});
    EXPECT_EQ(other.registry.find(forbund.key(forbund.aktuella, "alder=50-")), std::nullopt);
}

TEST_F(DraftTest, a_small_difference_is_sensitive_though_no_table_shows_it) {
    const Draft made = draft({{{0, 1}, {2}}, {{0, 1, 2}}});
    EXPECT_TRUE(cell(made, "alder=50-").published);
    const Draft apart = draft({{{0, 2}, {1}}, {{0}, {1, 2}}});
    EXPECT_FALSE(cell(apart, "alder=50-").published);
    EXPECT_TRUE(cell(apart, "alder=50-").sensitive);
}

TEST_F(DraftTest, without_that_defence_nobody_thinks_of_differences) {
    defences.differences = false;
    const Draft made = draft({{{0, 2}, {1}}, {{0}, {1, 2}}});
    EXPECT_EQ(made.registry.find(forbund.key(forbund.aktuella, "alder=50-")), std::nullopt);
}

TEST_F(DraftTest, what_was_shown_or_hidden_before_stays_so) {
    Ledger earlier;
    earlier.cells = {{1, "aktuella 2021", "alder=-29", LedgerState::kShown, 12},
                     {1, "aktuella 2021", "alder=30-49", LedgerState::kHidden, std::nullopt},
                     {1, "aktuella 2021", "alder=50-", LedgerState::kStructural, std::nullopt},
                     {1, "rattat 2021", "", LedgerState::kHidden, std::nullopt}};
    const Draft made = draft({}, earlier);
    EXPECT_EQ(made.registry.cells().size(), 2U);
    EXPECT_TRUE(cell(made, "alder=-29").frozen);
    EXPECT_FALSE(cell(made, "alder=-29").hidden);
    EXPECT_TRUE(cell(made, "alder=30-49").hidden);
    EXPECT_TRUE(cell(made, "alder=30-49").earlier);
}

TEST_F(DraftTest, all_but_a_few_of_a_group_with_the_same_answer_are_sensitive) {
    // Reasons are; ages are not.
    const std::uint16_t reason = forbund.space.dimension("anledning");
    const std::uint16_t universe =
        forbund.space.universe("aktuella 2021", {{"anledning", {"arbete", "sjukdom"}}});
    Population asked(universe, {reason, forbund.insats});
    for (int i = 0; i < 20; ++i) {
        asked.add({static_cast<Leaf>(i == 0 ? 1 : 0), 0}, 0);
    }
    forbund.population.aktuella = asked;
    TablePlan plan;
    const TableDesign reasons{
        .id = "anledning", .rows = {names::kAnledning}, .parts = {{Counted::kAktuella, {}}}};
    plan.design = &reasons;
    plan.rows = {reason, {{"arbete", "Arbete", {0}}, {"sjukdom", "Sjukdom", {1}}}};
    plan.parts = {{universe, {}}};
    const Draft made = make_draft(forbund.planning(), {plan}, {}, defences);
    EXPECT_EQ(cell(made, "anledning=arbete").count, 19);
    EXPECT_TRUE(cell(made, "anledning=arbete").sensitive);
    EXPECT_TRUE(cell(made, "anledning=arbete").group);
}

}  // namespace
}  // namespace samspar::disclosure
