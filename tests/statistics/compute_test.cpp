#include "statistics/compute.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "statistics/hbs_2021.h"
#include "statistics/invariants.h"
#include "statistics/snapshot_text.h"
#include "statistics/tables.h"

namespace samspar::statistics {
namespace {

using testing::hbs_2021;

const domain::Kodlistor& lists() {
    static const domain::Kodlistor lists = testing::test_lists();
    return lists;
}

ExactStatistics hbs(bool compare) {
    return compute(
        hbs_2021(lists()), lists(), {.period = domain::year_period(2021), .compare = compare});
}

bool same(const Figure& a, const Figure& b) {
    return a.period == b.period && a.insats == b.insats && a.kon == b.kon &&
           a.kategori == b.kategori && a.matt == b.matt && a.status == b.status &&
           a.antal == b.antal && a.av == b.av && a.varde == b.varde;
}

TEST(Tables, are_those_of_the_definitions_in_their_order) {
    std::vector<std::string> defined;
    for (const domain::Definition& definition : domain::definitions()) {
        defined.push_back(definition.id);
        EXPECT_GE(definition.version, 1);
        EXPECT_FALSE(definition.title.empty() || definition.population.empty());
        EXPECT_GT(definition.text.size(), 80U) << definition.id;
    }
    std::vector<std::string> made;
    for (const TableMaker& maker : kTables) {
        made.emplace_back(maker.id);
    }
    EXPECT_EQ(made, defined);
    const ExactStatistics s = hbs(false);
    ASSERT_EQ(s.tables.size(), kTables.size());
    for (std::size_t i = 0; i < kTables.size(); ++i) {
        EXPECT_EQ(s.tables[i].definition->id, kTables[i].id);
    }
}

TEST(Compute, gives_every_row_one_key) {
    const ExactStatistics s = hbs(true);
    for (const Table& table : s.tables) {
        std::set<std::array<int, 5>> keys;
        for (const Figure& f : table.figures) {
            EXPECT_TRUE(keys.insert({f.period, f.insats, f.kon, f.kategori, f.matt}).second);
        }
    }
}

TEST(Compute, has_every_combination_of_insats_kon_and_category) {
    const ExactStatistics s = hbs(false);
    const auto rows = [&](std::string_view id) { return find_table(s, id)->figures.size(); };
    // 6 insatser and the whole, 3 kön and both
    EXPECT_EQ(rows("flode"), 7U * 4 * 5);
    EXPECT_EQ(rows("kvarstaende"), 7U * 4 * 4);
    EXPECT_EQ(rows("avslutsanledning"), 7U * 4 * 8);
    EXPECT_EQ(rows("alder"), 7U * 4 * 13);
    EXPECT_EQ(rows("utbildning"), 7U * 4 * 8);
    EXPECT_EQ(rows("tid_i_forsorjning"), 7U * 4 * 8);
    EXPECT_EQ(rows("forsorjning"), 7U * 4 * 14 * 3);
    EXPECT_EQ(rows("forsorjning_overgang"), 4U * 64);
    EXPECT_EQ(rows("unika"), 7U * 4);
    EXPECT_EQ(rows("tackning"), 7U * 13 * 4);
    EXPECT_EQ(rows("flode_ar"), 4U * 5);
}

TEST(Compute, does_not_depend_on_the_order_of_the_rows) {
    domain::Snapshot snapshot = hbs_2021(lists());
    const Request request{.period = domain::year_period(2021), .compare = true};
    const ExactStatistics forward = compute(snapshot, lists(), request);
    std::ranges::reverse(snapshot.rows);
    const ExactStatistics backward = compute(snapshot, lists(), request);
    for (std::size_t t = 0; t < forward.tables.size(); ++t) {
        EXPECT_TRUE(
            std::ranges::equal(forward.tables[t].figures, backward.tables[t].figures, same));
    }
}

TEST(Compute, gives_the_same_year_alone_and_as_the_year_before) {
    const domain::Snapshot snapshot = hbs_2021(lists());
    const ExactStatistics pair =
        compute(snapshot, lists(), {.period = domain::year_period(2022), .compare = true});
    const ExactStatistics alone = compute(snapshot, lists(), {.period = domain::year_period(2021)});
    for (const FigureKey& key :
         {FigureKey{.tabell = "flode", .ar = "2021", .matt = "aktuella"},
          FigureKey{.tabell = "flode", .ar = "2021", .insats = "UPIS", .matt = "nya"},
          FigureKey{.tabell = "deltagartid", .ar = "2021", .kon = "man", .matt = "median_manader"},
          FigureKey{.tabell = "unika", .ar = "2021", .matt = "unika_max"}}) {
        ASSERT_NE(find_figure(pair, key), nullptr) << key.tabell;
        EXPECT_EQ(find_figure(pair, key)->antal, find_figure(alone, key)->antal);
        EXPECT_EQ(find_figure(pair, key)->varde, find_figure(alone, key)->varde);
    }
}

TEST(Compute, passes_over_rows_outside_both_periods) {
    const domain::Snapshot snapshot = hbs_2021(lists());
    const ExactStatistics early = compute(snapshot, lists(), {.period = domain::year_period(2010)});
    EXPECT_EQ(find_figure(early, {.tabell = "flode", .ar = "2010", .matt = "aktuella"})->antal, 0);
}

TEST(Compute, refuses_an_insats_without_figures_of_its_own) {
    const domain::Snapshot snapshot = hbs_2021(lists());
    const domain::InsatsId upis = snapshot.insatser[5].id;
    const domain::InsatsId socialfaltarna = snapshot.insatser[6].id;
    EXPECT_TRUE(has_own_figures(snapshot, upis));
    EXPECT_FALSE(has_own_figures(snapshot, socialfaltarna));
    EXPECT_FALSE(has_own_figures(snapshot, {999}));
    EXPECT_THROW(
        (void)compute(
            snapshot, lists(), {.period = domain::year_period(2021), .insats = socialfaltarna}),
        std::invalid_argument);
}

TEST(Compute, refuses_more_than_one_decimal) {
    const domain::Snapshot snapshot;
    const auto with = [&](int decimals) {
        return compute(
            snapshot, lists(), {.period = domain::year_period(2021), .decimals = decimals});
    };
    EXPECT_NO_THROW(with(1));
    EXPECT_THROW(with(2), std::invalid_argument);
    EXPECT_THROW(with(-1), std::invalid_argument);
}

TEST(Compute, reports_circles_of_redovisas_i_each_by_itself) {
    testing::SnapshotText text(lists());
    text.insats({{"namn", "A"}});
    text.insats({{"namn", "B"}, {"redovisas_i", "A"}});
    text.snapshot.insatser[0].redovisas_i = text.snapshot.insatser[1].id;
    text.registrering({{"insats", "A"}, {"start", "2021-02-01"}});
    const ExactStatistics s =
        compute(text.snapshot, lists(), {.period = domain::year_period(2021)});
    EXPECT_EQ(
        find_figure(s, {.tabell = "flode", .ar = "2021", .insats = "A", .matt = "nya"})->antal, 1);
}

TEST(Compute, counts_a_row_without_kon_under_annat) {
    testing::SnapshotText text(lists());
    text.insats({{"namn", "A"}});
    text.registrering({{"insats", "A"}, {"start", "2021-02-01"}});
    text.snapshot.rows[0].kon = domain::kNoKod;
    const ExactStatistics s =
        compute(text.snapshot, lists(), {.period = domain::year_period(2021)});
    for (const char* kon : {"annat", "*"}) {
        EXPECT_EQ(
            find_figure(s, {.tabell = "flode", .ar = "2021", .kon = kon, .matt = "nya"})->antal, 1);
    }
}

TEST(Compute, needs_the_codes_that_the_definitions_speak_of) {
    domain::Kodlistor broken = lists();
    broken.kon = domain::Kodlista("kon", {});
    EXPECT_THROW((void)compute({}, broken, {.period = domain::year_period(2021)}),
                 std::runtime_error);
}

}  // namespace
}  // namespace samspar::statistics
