#include "export/wide_table.h"

#include <gtest/gtest.h>

#include <array>
#include <set>

#include "statistics/compute.h"
#include "statistics/hbs_2021.h"
#include "statistics/snapshot_text.h"

namespace samspar::exporting {
namespace {

statistics::ExactStatistics hbs_statistics(bool compare) {
    const domain::Kodlistor lists = testing::test_lists();
    return statistics::compute(
        testing::hbs_2021(lists), lists, {.period = domain::year_period(2021), .compare = compare});
}

using Place = std::array<int, 5>;

std::set<Place> shown_places(const statistics::ExactStatistics& statistics,
                             const statistics::Table& table) {
    std::set<Place> places;
    for (const WideTable& wide : wide_tables(statistics, table)) {
        for (const WideRow& row : wide.rows) {
            for (const WideGroup& group : wide.groups) {
                for (const WideColumn& column : group.columns) {
                    const Spot s = merge(row.spot, column.spot);
                    places.insert({s.period, s.insats, s.kon, s.kategori, s.matt});
                }
            }
        }
    }
    return places;
}

TEST(WideTables, show_every_figure_of_all_insatser_of_the_year) {
    const statistics::ExactStatistics s = hbs_statistics(true);
    for (const statistics::Table& table : s.tables) {
        const std::set<Place> shown = shown_places(s, table);
        for (const statistics::Figure& f : table.figures) {
            if (f.insats == statistics::kAll && f.period == 0) {
                EXPECT_TRUE(shown.contains({f.period, f.insats, f.kon, f.kategori, f.matt}))
                    << table.definition->id << ' ' << table.matt[f.matt].code << ' '
                    << table.kategorier[f.kategori].code;
            }
        }
    }
}

TEST(WideTables, have_a_row_for_each_insats_where_the_table_has) {
    const statistics::ExactStatistics s = hbs_statistics(false);
    const std::vector<WideTable> wide = wide_tables(s, *statistics::find_table(s, "flode"));
    std::vector<std::string> rows;
    for (const WideRow& row : wide.at(0).rows) {
        rows.push_back(row.label);
    }
    EXPECT_EQ(rows,
              (std::vector<std::string>{"Lyra",
                                        "MIA Vidare",
                                        "START",
                                        "Tillväxt Kvinna",
                                        "Koordinerad Rehabkedja",
                                        "UPIS",
                                        "Totalt"}));
    EXPECT_EQ(wide.at(0).caption, "Flöde: aktuella, nya och avslutade");
    EXPECT_EQ(wide.at(1).caption, "Flöde: till arbete eller studier och arbetssökande vid avslut");
}

TEST(WideTables, are_no_wider_than_a_page) {
    for (const bool compare : {false, true}) {
        const statistics::ExactStatistics s = hbs_statistics(compare);
        for (const statistics::Table& table : s.tables) {
            for (const WideTable& wide : wide_tables(s, table)) {
                std::size_t columns = 0;
                for (const WideGroup& group : wide.groups) {
                    columns += group.columns.size();
                }
                EXPECT_LE(columns, 12U) << wide.caption;
            }
        }
    }
}

TEST(WideTables, of_one_insats_are_of_that_one) {
    const domain::Kodlistor lists = testing::test_lists();
    const domain::Snapshot snapshot = testing::hbs_2021(lists);
    const statistics::ExactStatistics s = statistics::compute(
        snapshot,
        lists,
        {.period = domain::year_period(2021), .insats = snapshot.insatser.at(0).id});
    const statistics::Table& table = *statistics::find_table(s, "avslutsanledning");
    const std::vector<WideTable> wide = wide_tables(s, table);
    ASSERT_EQ(wide.size(), 1U);
    EXPECT_EQ(s.insatser[static_cast<std::size_t>(wide[0].rows[0].spot.insats)].namn, "Lyra");
}

}  // namespace
}  // namespace samspar::exporting
