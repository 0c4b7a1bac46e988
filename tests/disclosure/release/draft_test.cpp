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

// Thirty persons in three ages of which nobody has said anything.
TEST_F(DraftTest, of_a_new_cell_only_what_is_expected_is_there) {
    const Draft made = draft({{{0}, {1}, {2}}});
    EXPECT_EQ(made.registry.cells().size(), 4U);
    EXPECT_TRUE(made.counts.empty());
    const RegistryCell& oldest = cell(made, "alder=50-");
    EXPECT_NEAR(oldest.expected, 10, 1e-9);
    EXPECT_EQ(oldest.low, 0);
    EXPECT_EQ(oldest.high, std::numeric_limits<double>::infinity());
    EXPECT_TRUE(oldest.published);
    EXPECT_FALSE(oldest.hidden);
    EXPECT_FALSE(cell(made, "").frozen);
}

// 27 and 15 are both shown, and 12 between them would be; 18 less 15 is three.
TEST_F(DraftTest, what_two_groupings_tell_together_is_a_hidden_cell_in_no_table) {
    const Draft made = draft({{{0}, {1, 2}}, {{0, 1}, {2}}});
    const RegistryCell& between = cell(made, "alder=30-49");
    EXPECT_FALSE(between.published);
    EXPECT_TRUE(between.hidden);
    EXPECT_FALSE(between.small);
    const Draft other = draft({{{0}, {1, 2}}, {{0, 1, 2}}});
    EXPECT_EQ(other.registry.find(forbund.key(forbund.aktuella, "alder=50-")), std::nullopt);
}

TEST_F(DraftTest, a_difference_that_a_table_shows_as_well_is_published) {
    const Draft made = draft({{{0, 1}, {2}}, {{0, 1, 2}}});
    EXPECT_TRUE(cell(made, "alder=50-").published);
    const Draft apart = draft({{{0, 2}, {1}}, {{0}, {1, 2}}});
    EXPECT_FALSE(cell(apart, "alder=50-").published);
}

TEST_F(DraftTest, without_that_defence_nobody_thinks_of_differences) {
    defences.differences = false;
    const Draft made = draft({{{0, 2}, {1}}, {{0}, {1, 2}}});
    EXPECT_EQ(made.registry.find(forbund.key(forbund.aktuella, "alder=50-")), std::nullopt);
}

TEST_F(DraftTest, an_insats_in_the_rest_row_is_a_hidden_cell_within_what_the_rule_tells) {
    forbund.facts.bounds = {
        {forbund.key(forbund.aktuella, "insats=i1"), 10, 23, true},
        {forbund.key(forbund.aktuella, "insats=i2"), 0, kNoLimit, true},
        {forbund.key(forbund.aktuella, "insats=i2;kon=kvinna;alder=-29"), 5, 9, false}};
    const Draft made = draft({});
    EXPECT_EQ(made.registry.cells().size(), 2U);
    const RegistryCell& first = cell(made, "insats=i1");
    EXPECT_EQ(first.low, 10);
    EXPECT_EQ(first.high, 23);
    EXPECT_TRUE(first.hidden);
    EXPECT_FALSE(first.published);
    EXPECT_EQ(cell(made, "insats=i2").high, std::numeric_limits<double>::infinity());
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
    EXPECT_EQ(cell(made, "alder=-29").low, 12);
    EXPECT_EQ(cell(made, "alder=-29").high, 12);
    EXPECT_TRUE(cell(made, "alder=30-49").hidden);
    EXPECT_TRUE(cell(made, "alder=30-49").earlier);
    EXPECT_EQ(cell(made, "alder=30-49").high, std::numeric_limits<double>::infinity());
}

}  // namespace
}  // namespace samspar::disclosure
