#include "disclosure/release/reconcile.h"

#include <gtest/gtest.h>

namespace samspar::disclosure {
namespace {

// Of those of 2021 some were still there at its end; 2022 begins with some.
class ReconcileTest : public ::testing::Test {
protected:
    bool fits(bool may_differ) {
        relations.crossings = {{.relation = {0, {{1, begin}, {-1, end}}},
                                .name = {"rattat 2021", ""},
                                .may_differ = may_differ}};
        return reconcile(draft, space, zeros, relations);
    }
    RegistryCell& add(const CellKey& key, std::int64_t count) {
        draft.registry.add(key);
        draft.counts.push_back(count);
        return draft.registry.cells().back();
    }
    void shown_before(const CellKey& key, std::int64_t count) {
        RegistryCell& cell = add(key, count);
        cell.frozen = cell.earlier = true;
        cell.low = cell.high = static_cast<double>(count);
    }
    // Nobody remembers its number.
    void hidden_before(const CellKey& key) {
        RegistryCell& cell = add(key, 0);
        cell.hidden = cell.earlier = true;
    }

    Space space;
    std::uint16_t first = space.universe("aktuella 2021", {{"status", {"avslutad", "pagaende"}}});
    std::uint16_t then = space.universe("aktuella 2022", {{"intrade", {"ny", "ingaende"}}});
    CellKey all{first, {}};
    CellKey end{first, {{0, {1}}}};
    CellKey begin{then, {{1, {1}}}};
    StructuralZeros zeros{99};
    Draft draft{{}, Registry(space, zeros), {}};
    KnownRelations relations;
};

TEST_F(ReconcileTest, years_that_fit_need_no_correction) {
    shown_before(end, 10);
    add(begin, 10);
    EXPECT_TRUE(fits(true));
    EXPECT_EQ(relations.crossings[0].relation.rhs, 0);
    EXPECT_FALSE(relations.crossings[0].corrected);
}

TEST_F(ReconcileTest, the_smallest_correction_explains_a_year_that_begins_with_others) {
    shown_before(end, 10);
    add(begin, 9);
    EXPECT_TRUE(fits(true));
    EXPECT_EQ(relations.crossings[0].relation.rhs, -1);
    EXPECT_TRUE(relations.crossings[0].corrected);
}

TEST_F(ReconcileTest, where_nothing_may_have_been_corrected_it_is_a_contradiction) {
    shown_before(end, 10);
    add(begin, 9);
    EXPECT_FALSE(fits(false));
}

TEST_F(ReconcileTest, a_hidden_count_of_before_may_be_what_fits) {
    shown_before(all, 12);
    hidden_before(end);
    add(begin, 9);
    EXPECT_TRUE(fits(true));
    EXPECT_EQ(relations.crossings[0].relation.rhs, 0);
    EXPECT_FALSE(relations.crossings[0].corrected);
}

// Of twelve no thirteen can have been left: one has come in since.
TEST_F(ReconcileTest, a_hidden_count_gives_way_before_a_correction_does) {
    shown_before(all, 12);
    hidden_before(end);
    add(begin, 13);
    EXPECT_TRUE(fits(true));
    EXPECT_EQ(relations.crossings[0].relation.rhs, 1);
}

// Two are there and nobody is told so; but everybody knows that they are four at most.
TEST_F(ReconcileTest, of_what_the_new_year_hides_its_class_is_known_and_not_its_number) {
    shown_before(end, 10);
    RegistryCell& cell = add(begin, 2);
    cell.hidden = cell.small = true;
    cell.high = 4;
    EXPECT_TRUE(fits(true));
    EXPECT_EQ(relations.crossings[0].relation.rhs, -6);
}

// Ten were left and eleven begin, but of a mark without a class nobody knows that.
TEST_F(ReconcileTest, a_correction_that_a_mark_covers_is_not_seen) {
    shown_before(end, 10);
    RegistryCell& cell = add(begin, 11);
    cell.hidden = cell.unasked = true;
    EXPECT_TRUE(fits(true));
    EXPECT_FALSE(relations.crossings[0].corrected);
}

}  // namespace
}  // namespace samspar::disclosure
