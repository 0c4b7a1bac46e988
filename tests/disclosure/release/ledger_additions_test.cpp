#include "disclosure/release/ledger_additions.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "disclosure/small_forbund.h"

namespace samspar::disclosure {
namespace {

class LedgerAdditionsTest : public ::testing::Test {
protected:
    Ledger additions(const KnownRelations& relations = {}, bool unasked = false) const {
        Draft draft = forbund.counted({forbund.ages(design, {{0}, {1}, {2}})});
        const auto small = draft.registry.find(forbund.key(forbund.aktuella, "alder=50-"));
        RegistryCell& cell = draft.registry.cells()[small.value()];
        cell.hidden = true;
        cell.unasked = unasked;
        cell.high = unasked ? cell.high : 4;
        return ledger_additions(7, forbund.space, forbund.zeros, forbund.facts, draft, relations);
    }
    static const LedgerCell* find(const Ledger& ledger, std::string_view key) {
        const auto it = std::ranges::find(ledger.cells, key, &LedgerCell::key);
        return it == ledger.cells.end() ? nullptr : &*it;
    }

    testing::SmallForbund forbund;
    TableDesign design{.id = "alder", .rows = {names::kAlder}, .parts = {{Counted::kAktuella, {}}}};
};

TEST_F(LedgerAdditionsTest, what_is_shown_has_its_count_and_what_is_hidden_has_its_class) {
    const Ledger made = additions();
    ASSERT_NE(find(made, "alder=50-"), nullptr);
    EXPECT_EQ(
        *find(made, "alder=50-"),
        (LedgerCell{7, "aktuella 2021", "alder=50-", LedgerState::kHidden, std::nullopt, 0, 4}));
    EXPECT_EQ(*find(made, "alder=30-49"),
              (LedgerCell{7, "aktuella 2021", "alder=30-49", LedgerState::kShown, 15}));
    EXPECT_EQ(find(made, "")->count, 30);
}

TEST_F(LedgerAdditionsTest, of_a_count_that_was_not_asked_about_no_class_is_kept) {
    EXPECT_EQ(*find(additions({}, true), "alder=50-"),
              (LedgerCell{7, "aktuella 2021", "alder=50-", LedgerState::kHidden, std::nullopt}));
}

// With what its class and the facts say together.
TEST_F(LedgerAdditionsTest, what_stands_in_no_table_is_kept_with_what_may_be_known_of_it) {
    Draft draft = forbund.counted({forbund.ages(design, {{0}, {1}, {2}})});
    const CellKey key = forbund.key(forbund.aktuella, "insats=i2");
    const auto place = draft.registry.add(key, false);
    RegistryCell& cell = draft.registry.cells()[place.value()];
    cell.hidden = true;
    cell.low = 2;
    draft.counts.resize(draft.registry.cells().size());
    PublicFacts facts = forbund.facts;
    facts.bounds = {{key, 0, 9, true}};
    const Ledger made = ledger_additions(7, forbund.space, forbund.zeros, facts, draft, {});
    EXPECT_EQ(
        *find(made, "insats=i2"),
        (LedgerCell{7, "aktuella 2021", "insats=i2", LedgerState::kUnprinted, std::nullopt, 2, 9}));
}

TEST_F(LedgerAdditionsTest, what_is_known_to_be_empty_is_declared_in_each_universe) {
    const Ledger made = additions();
    EXPECT_EQ(std::ranges::count(made.cells, LedgerState::kStructural, &LedgerCell::state), 3);
    EXPECT_EQ(find(made, "insats=i2;kon=man")->state, LedgerState::kStructural);
}

TEST_F(LedgerAdditionsTest, every_question_of_the_three_universes_is_written_down) {
    const Ledger made = additions();
    EXPECT_EQ(made.dimensions.size(), 10U);
    EXPECT_EQ(made.dimensions[0], (LedgerDimension{7, "aktuella 2021", "insats", "i1,i2"}));
}

TEST_F(LedgerAdditionsTest, a_correction_is_recorded_when_it_comes_to_light_and_once) {
    KnownRelations relations;
    relations.crossings = {
        {.name = {"rattat 2020", "insats=i1"}, .recorded = true, .corrected = true},
        {.name = {"rattat 2020", "insats=i2"}, .corrected = true},
        {.name = {"rattat 2020", "kommun=0126"}, .may_differ = true}};
    const Ledger made = additions(relations);
    EXPECT_EQ(std::ranges::count_if(made.cells, is_correction), 1);
    EXPECT_EQ(find(made, "insats=i2")->universe, "rattat 2020");
}

}  // namespace
}  // namespace samspar::disclosure
