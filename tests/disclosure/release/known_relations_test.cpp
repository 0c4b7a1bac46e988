#include "disclosure/release/known_relations.h"

#include <gtest/gtest.h>

#include "disclosure/small_forbund.h"

namespace samspar::disclosure {
namespace {

class KnownRelationsTest : public ::testing::Test {
protected:
    // The universes of the year after.
    void add_2022() {
        using Dimensions = testing::SmallForbund::Dimensions;
        const Dimensions who{{"insats", {"i1", "i2"}}, {"kon", {"kvinna", "man"}}};
        Dimensions all = who;
        all.push_back({"kommun", {"0126", "0127"}});
        all.push_back({"status", {"avslutad", "pagaende"}});
        all.push_back({"intrade", {"ny", "ingaende"}});
        forbund.space.universe("aktuella 2021", {{"kommun", {"0126", "0127"}}});
        forbund.space.universe("aktuella 2022", all);
        forbund.space.universe("avslutade 2022", who);
        forbund.space.universe("nya 2022", who);
    }
    static Ledger published_2021() {
        Ledger ledger;
        ledger.dimensions = {{1, "aktuella 2021", "kon", "kvinna,man"}};
        return ledger;
    }
    KnownRelations relations(const std::vector<CellKey>& keys,
                             const Ledger& earlier,
                             int year) const {
        return known_relations(
            forbund.space, forbund.zeros, keys, earlier, {domain::year_period(year)});
    }
    // `1 avslutade 2021: insats=i1 | -1 ...`
    std::string text(const Relation& relation) const {
        std::string result;
        for (const Relation::Term& term : relation.terms) {
            result += (result.empty() ? "" : " | ") + std::to_string(term.coefficient) + " " +
                      forbund.space.universe_of(term.key).name + ": " +
                      forbund.space.text(term.key);
        }
        return result;
    }

    testing::SmallForbund forbund;
};

// The declared zero (no men in i2) already tells insatser and kön apart.
TEST_F(KnownRelationsTest, those_who_ended_are_the_avslutade_as_finely_as_anything_looks) {
    const KnownRelations known = relations({}, {}, 2021);
    ASSERT_EQ(known.within.size(), 8U);
    EXPECT_EQ(text(known.within[0]),
              "1 avslutade 2021: insats=i1;kon=kvinna | "
              "-1 aktuella 2021: insats=i1;kon=kvinna;status=avslutad");
    EXPECT_EQ(text(known.within[4]),
              "1 nya 2021: insats=i1;kon=kvinna | "
              "-1 aktuella 2021: insats=i1;intrade=ny;kon=kvinna");
    EXPECT_TRUE(known.crossings.empty());
    EXPECT_EQ(known.all(), known.within);
}

TEST_F(KnownRelationsTest, those_still_there_at_the_end_begin_the_next_year) {
    add_2022();
    const KnownRelations known = relations({}, published_2021(), 2022);
    EXPECT_EQ(known.within.size(), 10U);
    ASSERT_EQ(known.crossings.size(), 5U);
    EXPECT_EQ(text(known.crossings[0].relation),
              "1 aktuella 2022: insats=i1;intrade=ingaende;kon=kvinna | "
              "-1 aktuella 2021: insats=i1;kon=kvinna;status=pagaende");
    EXPECT_EQ(known.crossings[0].name, (CellName{"rattat 2021", "insats=i1;kon=kvinna"}));
    // Nobody looks at kommuner, so all of them are one block.
    EXPECT_EQ(known.crossings[4].name, (CellName{"rattat 2021", "kommun=0126,0127"}));
    EXPECT_TRUE(known.crossings[0].may_differ);
    EXPECT_FALSE(known.crossings[0].corrected);
    EXPECT_EQ(known.all().size(), 15U);
    EXPECT_EQ(known.certain().size(), 15U);
}

TEST_F(KnownRelationsTest, a_table_by_kommun_makes_blocks_of_kommuner) {
    add_2022();
    const CellKey huddinge = forbund.key(forbund.aktuella, "kommun=0126");
    const KnownRelations known = relations({huddinge}, published_2021(), 2022);
    ASSERT_EQ(known.crossings.size(), 6U);
    EXPECT_EQ(known.crossings[4].name.key, "kommun=0126");
    EXPECT_EQ(known.crossings[5].name.key, "kommun=0127");
}

TEST_F(KnownRelationsTest, where_corrections_have_come_to_light_the_identity_is_not_certain) {
    add_2022();
    Ledger earlier = published_2021();
    earlier.cells = {{1, "rattat 2021", "insats=i1;kon=man", LedgerState::kHidden, std::nullopt}};
    const KnownRelations known = relations({}, earlier, 2022);
    ASSERT_EQ(known.crossings.size(), 5U);
    EXPECT_TRUE(known.crossings[1].recorded);
    EXPECT_TRUE(known.crossings[1].corrected);
    EXPECT_FALSE(known.crossings[0].recorded);
    EXPECT_EQ(known.certain().size(), 14U);
}

// Releases from before the ledger kept what is printed nowhere looked more finely than it shows.
TEST_F(KnownRelationsTest, a_correction_of_a_part_of_a_block_is_one_of_the_block) {
    add_2022();
    Ledger earlier = published_2021();
    earlier.cells = {{1, "rattat 2021", "kommun=0127", LedgerState::kHidden, std::nullopt}};
    const KnownRelations known = relations({}, earlier, 2022);
    ASSERT_EQ(known.crossings.size(), 5U);
    EXPECT_EQ(known.crossings[4].name.key, "kommun=0126,0127");
    EXPECT_TRUE(known.crossings[4].corrected);
    EXPECT_EQ(known.certain().size(), 14U);
}

}  // namespace
}  // namespace samspar::disclosure
