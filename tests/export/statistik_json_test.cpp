#include "export/statistik_json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "export/sample.h"
#include "export/statistik_csv.h"

namespace samspar::exporting {
namespace {

using nlohmann::json;

// Stands in for SHA-256: says which bytes were hashed.
std::string length_of(std::string_view text) {
    return std::to_string(text.size());
}

json parsed(const statistics::ExactStatistics& statistics, bool training = false) {
    return json::parse(statistik_json(statistics, testing::sample_provenance(training), length_of));
}

TEST(StatistikJson, says_where_it_comes_from) {
    json head = parsed(testing::sample(), true);
    head.erase("tabeller");
    head.erase("statistik");
    const std::size_t bytes = statistik_csv(testing::sample()).size();
    EXPECT_EQ(head,
              json({{"typ", "intern"},
                    {"forbund", "Förbundet; Norr"},
                    {"uttaget", "2026-03-01T09:30:00Z"},
                    {"underlag", "2026-02-28T23:59:59Z"},
                    {"program", "0.1.0"},
                    {"period", "2021"},
                    {"jamforelse", nullptr},
                    {"ovning", true},
                    {"markning", "Intern, ej för publicering"},
                    {"endast", nullptr},
                    {"kontrollsumma", "sha256:" + std::to_string(bytes)},
                    {"insatser", {{{"id", 7}, {"namn", "=SUMMA(A1), \"Lyra\" <b>"}}}}}));
}

TEST(StatistikJson, names_the_insatser_when_it_is_not_about_all_of_the_forbund) {
    Provenance provenance = testing::sample_provenance(false);
    provenance.only = std::vector<std::string>{"Lyra", "UPIS"};
    const json head = json::parse(statistik_json(testing::sample(), provenance, length_of));
    EXPECT_EQ(head["endast"], json({"Lyra", "UPIS"}));
}

TEST(StatistikJson, names_the_period_that_it_is_compared_with) {
    statistics::ExactStatistics s = testing::sample();
    s.compared = domain::year_period(2020);
    EXPECT_EQ(parsed(s)["jamforelse"], "2020");
}

TEST(StatistikJson, has_a_row_for_each_figure) {
    const json rows = parsed(testing::sample())["statistik"];
    ASSERT_EQ(rows.size(), 6U);
    EXPECT_EQ(rows[1],
              json({{"tabell", "alder"},
                    {"ar", "2021"},
                    {"insats", "*"},
                    {"kon", "*"},
                    {"kategori", "-19"},
                    {"matt", "aktuella"},
                    {"antal", 282},
                    {"av", 1234},
                    {"varde", 22.9},
                    {"status", "visas"},
                    {"definition", "alder@1"}}));
    EXPECT_EQ(rows[5],
              json({{"tabell", "arbete_studier"},
                    {"ar", "2021"},
                    {"insats", "=SUMMA(A1), \"Lyra\" <b>"},
                    {"kon", "*"},
                    {"kategori", "*"},
                    {"matt", "till_arbete_studier"},
                    {"antal", nullptr},
                    {"av", nullptr},
                    {"varde", nullptr},
                    {"status", "ej_tillampligt"},
                    {"definition", "arbete_studier@1"}}));
}

TEST(StatistikJson, explains_each_table) {
    const json table = parsed(testing::sample())["tabeller"][0];
    EXPECT_EQ(table["id"], "alder");
    EXPECT_EQ(table["definition"], "alder@1");
    EXPECT_EQ(table["rubrik"], "Ålder");
    EXPECT_EQ(table["population"], "Aktuella under perioden");
    EXPECT_THAT(table["text"].get<std::string>(), ::testing::HasSubstr("minus födelseåret"));
    EXPECT_EQ(table["kategorier"],
              json({{{"kod", "*"}, {"etikett", "Totalt"}},
                    {{"kod", "-19"}, {"etikett", "Under 20 år"}}}));
    EXPECT_EQ(table["matt"],
              json({{{"kod", "aktuella"}, {"etikett", "Aktuella"}, {"slag", "andel"}}}));
}

TEST(StatistikJson, of_no_table_is_still_json) {
    statistics::ExactStatistics s = testing::sample();
    s.tables.clear();
    EXPECT_EQ(parsed(s)["statistik"], json::array());
}

}  // namespace
}  // namespace samspar::exporting
