// The files of the release of tests/data/hbs-2021, byte by byte where it matters.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "disclosure/plan/catalogue.h"
#include "disclosure/plan/table_words.h"
#include "export/hbs_release.h"
#include "export/published_notes.h"
#include "export/swedish_time.h"

namespace samspar::exporting {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::Not;

const std::string& content(std::string_view format) {
    return testing::hbs_release_file(format).content;
}

json table_of_page(std::string_view id) {
    const json page = json::parse(content("sida"));
    for (const json& table : page.at("tabeller")) {
        if (table.at("id") == id) {
            return table;
        }
    }
    throw std::runtime_error("no table " + std::string(id));
}

TEST(TableWords, there_are_some_for_every_table_of_the_catalogue) {
    ASSERT_EQ(disclosure::table_words().size(), disclosure::catalogue().size());
    for (const disclosure::TableDesign& design : disclosure::catalogue()) {
        const disclosure::TableWords& words = disclosure::words_of_table(design.id);
        EXPECT_FALSE(words.row_head.empty()) << design.id;
        EXPECT_TRUE(words.definition.text.ends_with('.')) << design.id;
    }
    EXPECT_THROW((void)disclosure::words_of_table("stjarntecken"), std::runtime_error);
}

TEST(SwedishTime, is_as_people_write_it) {
    const auto text = [](const char* period) {
        return swedish_period(domain::parse_period(period).value());
    };
    EXPECT_EQ(text("2021"), "2021");
    EXPECT_EQ(text("2021-01/2021-04"), "januari–april 2021");
    EXPECT_EQ(text("2021-07/2022-06"), "juli 2021–juni 2022");
    EXPECT_EQ(text("2021-02/2021-02"), "februari 2021");
    EXPECT_EQ(text("2016-01/2021-12"), "2016–2021");
    EXPECT_EQ(swedish_day(domain::parse_instant("2026-02-28T23:30:00Z").value()), "1 mars 2026");
}

TEST(PublishedNotes, speak_of_the_threshold_of_the_policy) {
    disclosure::Policy policy;
    EXPECT_THAT(published_note(policy),
                HasSubstr("X = uppgiften visas inte. Antal under fem (0–4) visas inte."));
    policy.threshold = 15;
    policy.percent_from = 30;
    EXPECT_THAT(published_note(policy), HasSubstr("Antal under 15 (0–14) visas inte."));
    EXPECT_THAT(published_note(policy), HasSubstr("minst 30 deltagare"));
}

// Of three values under a threshold of three no five are promised.
TEST(PublishedNotes, promise_what_is_proven_and_say_what_is_not) {
    disclosure::Policy policy;
    EXPECT_THAT(published_note(policy), HasSubstr("under fem har minst fem möjliga värden"));
    EXPECT_THAT(published_note(policy), HasSubstr("personalen i en insats, kan räkna ut mer"));
    policy.threshold = 3;
    EXPECT_THAT(published_note(policy), HasSubstr("under tre har minst tre möjliga värden"));
    policy.threshold = 10;
    EXPECT_THAT(published_note(policy), HasSubstr("under tio har minst fem möjliga värden"));
}

TEST(PublishedNotes, name_the_insatser_of_the_rest_row) {
    EXPECT_EQ(rest_note({}), "");
    EXPECT_EQ(rest_note({"A", "B", "C"}), "I Övriga insatser ingår A, B och C.");
}

TEST(ReleaseFiles, have_names_and_media_types) {
    const ReleaseFile& file = testing::hbs_release_file("excel-csv");
    EXPECT_EQ(file.name, "samspar_hbs_publicering-21_2021_20260301T093000Z.excel.csv");
    EXPECT_EQ(file.media_type, "text/csv; charset=utf-8");
    EXPECT_EQ(testing::hbs_release_file("sida").media_type, "application/json; charset=utf-8");
}

TEST(PublishedCsv, has_shown_hidden_and_inapplicable_cells) {
    const std::string& csv = content("csv");
    EXPECT_THAT(csv,
                ::testing::StartsWith(
                    "tabell,ar,insats,kon,kategori,matt,antal,av,varde,status,definition\n"));
    for (const char* row :
         {"\ninsatser,2021,UPIS,*,*,aktuella,59,,,visas,publicering.insatser@2\n",
          "\ninsatser,2021,*,*,*,aktuella,450,,,visas,publicering.insatser@2\n",
          "\ninsats_kon,2021,Tillväxt Kvinna,man_annat,*,aktuella,,,,ej_tillampligt,"
          "publicering.insats_kon@1\n",
          "\narbete_studier,2021,*,*,arbete_studier,avslutade,99,280,35,visas,"
          "publicering.arbete_studier@1\n",
          "\navslutsanledning,2021,*,kvinna,arbete_studier,avslutade,65,217,30,visas,"
          "publicering.avslutsanledning@1\n",
          "\nflode_insats,2021,*,*,*,medel_manader,280,,10,visas,publicering.flode_insats@1\n",
          "\nflode_kon,2021,*,kvinna,*,nya,170,,,visas,publicering.flode_kon@1\n"}) {
        EXPECT_THAT(csv, HasSubstr(row));
    }
    EXPECT_THAT(csv, HasSubstr(",,,,dold,publicering."));
    EXPECT_THAT(csv, Not(HasSubstr("\r")));
}

TEST(PublishedCsv, names_both_sides_of_an_overgang) {
    EXPECT_THAT(content("csv"), HasSubstr("\nforsorjning_overgang,2021,*,*,ohalsa>*,avslutade,"));
    EXPECT_THAT(content("csv"),
                HasSubstr("\nforsorjning_overgang,2021,*,*,*>ingen_offentlig,avslutade,"));
}

TEST(PublishedJson, says_which_publicering_it_is_and_what_x_means) {
    const json file = json::parse(content("json"));
    EXPECT_EQ(file["typ"], "publicering");
    EXPECT_EQ(file["nummer"], 21);
    EXPECT_EQ(file["forbund"], "HBS");
    EXPECT_EQ(file["period"], "2021");
    EXPECT_EQ(file["underlag"], "2026-02-28T23:59:59Z");
    EXPECT_EQ(file["policy"], json({{"version", 1}, {"troskel", 5}, {"bredd", 4}}));
    EXPECT_EQ(file["forklaring"][0], "X = uppgiften visas inte.");
    EXPECT_EQ(file["kontrollsumma"], "sha256:" + std::to_string(content("csv").size()));
}

TEST(PublishedJson, has_the_rows_of_the_csv) {
    const json file = json::parse(content("json"));
    const std::string& csv = content("csv");
    EXPECT_EQ(file["statistik"].size() + 1,
              static_cast<std::size_t>(std::ranges::count(csv, '\n')));
    EXPECT_EQ(file["statistik"][0],
              json({{"tabell", "insatser"},
                    {"ar", "2021"},
                    {"insats", "Lyra"},
                    {"kon", "*"},
                    {"kategori", "*"},
                    {"matt", "aktuella"},
                    {"antal", 23},
                    {"av", nullptr},
                    {"varde", nullptr},
                    {"status", "visas"},
                    {"definition", "publicering.insatser@2"}}));
    for (const json& row : file["statistik"]) {
        EXPECT_EQ(row["status"] == "visas", !row["antal"].is_null()) << row;
    }
}

TEST(PublishedExcelCsv, writes_x_and_says_what_it_means) {
    const std::string& csv = content("excel-csv");
    EXPECT_THAT(csv,
                ::testing::StartsWith("\xEF\xBB\xBF"
                                      "Förbund;HBS\r\nPublicering;21\r\nPeriod;2021\r\n"));
    EXPECT_THAT(csv, HasSubstr("\r\nHämtat;1 mars 2026 kl. 10.30\r\n"));
    EXPECT_THAT(csv, HasSubstr("Läs så här;X = uppgiften visas inte. Antal under fem"));
    EXPECT_THAT(csv, HasSubstr(";X;;;;Visas inte;publicering."));
    EXPECT_THAT(csv,
                HasSubstr("insats_kon;Deltagare per insats och kön;2021;Tillväxt Kvinna;man_annat;"
                          "Män, annat eller ej angivet;*;Totalt;aktuella;Aktuella;;;;;"
                          "Ej tillämpligt;publicering.insats_kon@1\r\n"));
    EXPECT_THAT(csv, Not(HasSubstr("Intern")));
}

TEST(PublishedPage, is_the_grid_of_each_table) {
    const json table = table_of_page("insats_kon");
    EXPECT_EQ(table["titel"], "Deltagare per insats och kön");
    EXPECT_EQ(table["radrubrik"], "Insats");
    EXPECT_EQ(table["definition_id"], "publicering.insats_kon@1");
    EXPECT_EQ(table["rader"][2],
              json({{"kod", "Tillväxt Kvinna"},
                    {"namn", "Tillväxt Kvinna"},
                    {"total", false},
                    {"sammanslagen", false}}));
    EXPECT_EQ(table["kolumner"][0],
              json({{"grupp", ""},
                    {"namn", "Kvinnor"},
                    {"matt", "aktuella"},
                    {"kon", "kvinna"},
                    {"kategori", "*"}}));
    EXPECT_EQ(table["celler"][2], json({115, nullptr, 115}));
    EXPECT_EQ(table["ovriga"], json({"Lyra", "Koordinerad Rehabkedja", "UPIS"}));
    EXPECT_EQ(table["antal_dolda"], 0);
    EXPECT_FALSE(table.contains("andelar"));
    EXPECT_FALSE(table.contains("medel"));
}

TEST(PublishedPage, has_shares_and_means_where_the_table_has) {
    EXPECT_EQ(table_of_page("arbete_studier")["andelar"][4][0],
              json({{"procent", 35}, {"av", 280}}));
    EXPECT_EQ(table_of_page("forsorjning_overgang")["celler"][3][0], "X");
    EXPECT_EQ(table_of_page("forsorjning_overgang")["andelar"][3][0], nullptr);
    EXPECT_EQ(table_of_page("flode_insats")["medel"][4], json({{"manader", 10}, {"av", 280}}));
}

TEST(PublishedPage, says_what_is_published) {
    json page = json::parse(content("sida"));
    EXPECT_EQ(page["nummer"], 21);
    EXPECT_EQ(page["period"],
              json({{"from", "2021-01-01"}, {"to", "2021-12-31"}, {"text", "2021"}}));
    EXPECT_EQ(page["policy"], json({{"version", 1}, {"troskel", 5}, {"bredd", 4}}));
    std::size_t marks = 0;
    std::size_t hidden = 0;
    for (const json& table : page["tabeller"]) {
        hidden += table["antal_dolda"].get<std::size_t>();
        for (const json& row : table["celler"]) {
            marks += static_cast<std::size_t>(std::ranges::count(row, json("X")));
        }
    }
    EXPECT_EQ(marks, hidden);
    EXPECT_GT(hidden, 0U);
}

}  // namespace
}  // namespace samspar::exporting
