#include "disclosure/release/audit_model.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "disclosure/release/publisher.h"
#include "disclosure/small_forbund.h"

namespace samspar::disclosure {
namespace {

using Codes = std::vector<std::string>;

class AuditModelTest : public ::testing::Test {
protected:
    // Ages of which the smallest is hidden.
    PublishedRelease release() const {
        Draft draft = forbund.counted({forbund.ages(design, {{0}, {1}, {2}})});
        const auto small = draft.registry.find(forbund.key(forbund.aktuella, "alder=50-"));
        draft.registry.cells()[small.value()].hidden = true;
        return Publisher(forbund.space,
                         forbund.policy,
                         domain::year_period(2021),
                         forbund.population,
                         draft)
            .release(2);
    }
    AuditModel model(const Ledger& earlier,
                     const Ledger& additions,
                     const std::vector<Relation>& relations = {}) const {
        return make_audit_model(
            release(), forbund.policy, earlier, additions, forbund.space, relations);
    }

    testing::SmallForbund forbund;
    TableDesign design{.id = "alder", .rows = {names::kAlder}, .parts = {{Counted::kAktuella, {}}}};
};

TEST(AuditModel, a_question_and_its_answers_are_named_once) {
    AuditModel model;
    model.ask("u", "kon", {"kvinna", "man"});
    model.ask("u", "kon", {"man", "annat"});
    model.ask("v", "kon", {"kvinna"});
    ASSERT_EQ(model.dimensions.size(), 1U);
    EXPECT_EQ(model.dimensions[0].leaves, (Codes{"kvinna", "man", "annat"}));
    ASSERT_EQ(model.universes.size(), 2U);
    EXPECT_EQ(model.universes[0].dimensions, (Codes{"kon"}));
}

TEST(AuditModel, a_group_is_defined_once) {
    AuditModel model;
    model.add_group("kon", "man+annat", {"man", "annat"});
    model.add_group("kon", "man+annat", {"man", "annat"});
    EXPECT_EQ(model.dimension("kon").groups.size(), 1U);
}

TEST_F(AuditModelTest, a_table_is_written_by_codes_and_a_hidden_cell_without_a_number) {
    const AuditModel made = model({}, {});
    ASSERT_EQ(made.tables.size(), 1U);
    const AuditModel::Table& table = made.tables[0];
    EXPECT_EQ(table.id, "alder");
    EXPECT_EQ(table.dimensions, (Codes{"alder"}));
    ASSERT_EQ(table.cells.size(), 4U);
    EXPECT_EQ(table.cells[0].codes, (Codes{"-29"}));
    EXPECT_EQ(table.cells[0].count, 12);
    EXPECT_EQ(table.cells[2].count, std::nullopt);
    EXPECT_EQ(table.cells[3].codes, (Codes{"*"}));
    EXPECT_EQ(made.title, "Publicering 2, 2021");
}

TEST_F(AuditModelTest, what_was_published_before_stands_in_tables_of_its_own) {
    Ledger earlier;
    earlier.cells = {{1, "aktuella 2020", "kon=kvinna", LedgerState::kShown, 9},
                     {1, "aktuella 2020", "kon=annat,man", LedgerState::kHidden, std::nullopt},
                     {1, "aktuella 2020", "", LedgerState::kShown, 14},
                     {1, "rattat 2020", "", LedgerState::kHidden, std::nullopt}};
    const AuditModel made = model(earlier, {});
    ASSERT_EQ(made.tables.size(), 3U);
    EXPECT_EQ(made.tables[1].id, "publicering 1: aktuella 2020");
    EXPECT_EQ(made.tables[2].id, "publicering 1: aktuella 2020 x kon");
    EXPECT_EQ(made.tables[2].cells[1].codes, (Codes{"annat+man"}));
}

TEST_F(AuditModelTest, the_threshold_is_the_smallest_number_that_was_ever_shown) {
    Ledger earlier;
    earlier.cells = {{1, "aktuella 2020", "", LedgerState::kShown, 4}};
    EXPECT_EQ(model({}, {}).threshold, 5);
    EXPECT_EQ(model(earlier, {}).threshold, 4);
}

TEST_F(AuditModelTest, a_declared_zero_is_a_relation_and_so_is_an_answer_another_year_brought) {
    Ledger earlier;
    earlier.dimensions = {{1, "aktuella 2020", "kon", "kvinna,man"}};
    Ledger additions;
    additions.dimensions = {{2, "aktuella 2021", "kon", "annat,kvinna,man"}};
    additions.cells = {{2, "aktuella 2021", "insats=i2;kon=man", LedgerState::kStructural, {}}};
    const AuditModel made = model(earlier, additions);
    ASSERT_EQ(made.relations.size(), 2U);
    EXPECT_EQ(made.relations[0].id, "tom: aktuella 2021 insats=i2;kon=man");
    EXPECT_EQ(made.relations[0].rhs, 0);
    EXPECT_EQ(made.relations[1].id, "tom: aktuella 2020 kon=annat");
}

// A bound is known, and a member of a rest row is attacked though nothing prints it.
TEST_F(AuditModelTest, what_is_assumed_to_be_known_is_a_limit_and_a_member_a_mark) {
    const std::vector<KnownBound> assumed{
        {forbund.key(forbund.aktuella, "insats=i2"), 0, 9, true},
        {forbund.key(forbund.aktuella, "alder=50-"), 5, 8, false},
        {forbund.key(forbund.aktuella, "insats=i1"), 10, kNoLimit, true}};
    const AuditModel made =
        make_audit_model(release(), forbund.policy, {}, {}, forbund.space, {}, assumed);
    ASSERT_EQ(made.relations.size(), 4U);
    EXPECT_EQ(made.relations[0].op, "<=");
    EXPECT_EQ(made.relations[0].rhs, 9);
    EXPECT_EQ(made.relations[1].op, ">=");
    EXPECT_EQ(made.relations[1].rhs, 5);
    EXPECT_EQ(made.relations[2].op, "<=");
    EXPECT_EQ(made.relations[2].rhs, 8);
    EXPECT_EQ(made.relations[3].op, ">=");
    EXPECT_EQ(made.relations[3].rhs, 10);
    ASSERT_EQ(made.tables.size(), 2U);
    EXPECT_EQ(made.tables[1].id, "otryckta aktuella 2021 x insats");
    ASSERT_EQ(made.tables[1].cells.size(), 2U);
    EXPECT_EQ(made.tables[1].cells[0].codes, (Codes{"i2"}));
    EXPECT_EQ(made.tables[1].cells[0].count, std::nullopt);
    EXPECT_EQ(model({}, {}).tables.size(), 1U);
}

// In one table the auditor would need everybody in all the questions crossed: hours instead of a
// second.
TEST_F(AuditModelTest, unprinted_counts_of_other_questions_are_another_table) {
    const std::vector<KnownBound> assumed{{forbund.key(forbund.aktuella, "insats=i2"), 0, 9, true},
                                          {forbund.key(forbund.aktuella, "alder=50-"), 0, 9, true}};
    const AuditModel made =
        make_audit_model(release(), forbund.policy, {}, {}, forbund.space, {}, assumed);
    ASSERT_EQ(made.tables.size(), 3U);
    EXPECT_EQ(made.tables[1].id, "otryckta aktuella 2021 x alder");
    EXPECT_EQ(made.tables[1].dimensions, std::vector<std::string>{"alder"});
    EXPECT_EQ(made.tables[2].dimensions, std::vector<std::string>{"insats"});
}

// What an earlier release printed nowhere is attacked by who knows the rules, and is not in the
// file for everybody.
TEST_F(AuditModelTest, an_unprinted_count_of_an_earlier_release_is_a_mark_only_beside_its_bound) {
    Ledger earlier;
    earlier.dimensions = {{1, "aktuella 2020", "kon", "kvinna,man"}};
    earlier.cells = {
        {1, "aktuella 2020", "kon=kvinna", LedgerState::kUnprinted, std::nullopt, 5, 40}};
    Space& space = forbund.space;
    StructuralZeros zeros(space.find_dimension(names::kInsats));
    read_ledger(earlier, space, zeros);
    const auto universe = static_cast<std::uint16_t>(space.find_universe("aktuella 2020"));
    const KnownBound known{space.parse(universe, "kon=kvinna"), 5, 40, false};
    const AuditModel made =
        make_audit_model(release(), forbund.policy, earlier, {}, space, {}, {known});
    EXPECT_EQ(made.tables.back().id, "otryckta aktuella 2020 x kon");
    EXPECT_FALSE(made.tables.back().printed);
    EXPECT_EQ(model(earlier, {}).tables.size(), 1U);
}

TEST_F(AuditModelTest, what_everybody_knows_is_written_as_a_sum_of_cells) {
    const Relation ended{
        0, {{1, {forbund.avslutade, {}}}, {-1, forbund.key(forbund.aktuella, "status=avslutad")}}};
    const AuditModel made = model({}, {}, {ended});
    ASSERT_EQ(made.relations.size(), 1U);
    ASSERT_EQ(made.relations[0].terms.size(), 2U);
    EXPECT_EQ(made.relations[0].terms[0].second.universe, "avslutade 2021");
    EXPECT_EQ(made.relations[0].terms[1].first, -1);
    EXPECT_EQ(made.relations[0].terms[1].second.codes[0].second, "avslutad");
}

}  // namespace
}  // namespace samspar::disclosure
