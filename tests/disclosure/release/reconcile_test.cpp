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
        return reconcile(cells, space, zeros, relations);
    }
    void shown_before(const CellKey& key, std::int64_t count) {
        cells.push_back({.key = key, .count = count, .frozen = true, .earlier = true});
    }
    void hidden_before(const CellKey& key) {
        cells.push_back({.key = key, .hidden = true, .earlier = true});
    }

    Space space;
    std::uint16_t first = space.universe("aktuella 2021", {{"status", {"avslutad", "pagaende"}}});
    std::uint16_t then = space.universe("aktuella 2022", {{"intrade", {"ny", "ingaende"}}});
    CellKey all{first, {}};
    CellKey end{first, {{0, {1}}}};
    CellKey begin{then, {{1, {1}}}};
    StructuralZeros zeros{99};
    std::vector<RegistryCell> cells;
    KnownRelations relations;
};

TEST_F(ReconcileTest, years_that_fit_need_no_correction) {
    shown_before(end, 10);
    cells.push_back({.key = begin, .count = 10});
    EXPECT_TRUE(fits(true));
    EXPECT_EQ(relations.crossings[0].relation.rhs, 0);
    EXPECT_FALSE(relations.crossings[0].corrected);
}

TEST_F(ReconcileTest, the_smallest_correction_explains_a_year_that_begins_with_others) {
    shown_before(end, 10);
    cells.push_back({.key = begin, .count = 9});
    EXPECT_TRUE(fits(true));
    EXPECT_EQ(relations.crossings[0].relation.rhs, -1);
    EXPECT_TRUE(relations.crossings[0].corrected);
}

TEST_F(ReconcileTest, where_nothing_may_have_been_corrected_it_is_a_contradiction) {
    shown_before(end, 10);
    cells.push_back({.key = begin, .count = 9});
    EXPECT_FALSE(fits(false));
}

TEST_F(ReconcileTest, a_hidden_count_of_before_gets_one_that_fits) {
    shown_before(all, 12);
    hidden_before(end);
    cells.push_back({.key = begin, .count = 9});
    EXPECT_TRUE(fits(true));
    EXPECT_EQ(cells[1].count, 9);
    EXPECT_EQ(relations.crossings[0].relation.rhs, 0);
}

// Of twelve no thirteen can have been left: one has come in since.
TEST_F(ReconcileTest, a_hidden_count_gives_way_before_a_correction_does) {
    shown_before(all, 12);
    hidden_before(end);
    cells.push_back({.key = begin, .count = 13});
    EXPECT_TRUE(fits(true));
    EXPECT_EQ(cells[1].count, 12);
    EXPECT_EQ(relations.crossings[0].relation.rhs, 1);
}

}  // namespace
}  // namespace samspar::disclosure
