#include "export/arsredovisning.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "export/hbs_release.h"
#include "export/report_html.h"
#include "export/sample.h"
#include "statistics/compute.h"
#include "statistics/hbs_2021.h"
#include "statistics/snapshot_text.h"

namespace samspar::exporting {
namespace {

using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

std::vector<std::string> ids(const Report& report) {
    std::vector<std::string> result;
    for (const ReportSection& section : report.sections) {
        result.push_back(section.id);
    }
    return result;
}

Report internal() {
    const domain::Kodlistor lists = testing::test_lists();
    const domain::Snapshot snapshot = testing::hbs_2021(lists);
    const domain::Period year = domain::year_period(2021);
    return arsredovisning_of_statistics(
        statistics::compute(snapshot, lists, {.period = year}),
        statistics::compute(snapshot, lists, {.period = arsredovisning_span(year)}),
        testing::sample_provenance());
}

json block(const json& pack, std::string_view id) {
    for (const json& each : pack.at("block")) {
        if (each.at("id") == id) {
            return each;
        }
    }
    throw std::runtime_error("no block " + std::string(id));
}

json published() {
    return json::parse(testing::hbs_release_file("arsredovisning-json").content);
}

json internal_json() {
    return json::parse(arsredovisning_json(internal(), "HBS", domain::year_period(2021)));
}

TEST(Arsredovisning, of_exact_statistics_has_what_a_report_prints) {
    EXPECT_THAT(ids(internal()),
                ElementsAre("flode",
                            "unika",
                            "alder",
                            "kommun",
                            "remittent",
                            "avslutsanledning",
                            "arbete_studier",
                            "forsorjning",
                            "deltagartid",
                            "ar_for_ar",
                            "mal"));
}

TEST(Arsredovisning, numbers_its_tables_and_says_n_and_source) {
    const json first = block(published(), "flode_insats");
    EXPECT_EQ(first["bildtext"], "Tabell 1. Flöde per insats 2021");
    EXPECT_EQ(first["n"], "n = 450 aktuella");
    EXPECT_EQ(first["kalla"], "Källa: HBS, publicering 21, underlag per 1 mars 2026");
    EXPECT_THAT(first["definition"].get<std::string>(), HasSubstr("Vilka som räknas: "));
    EXPECT_EQ(first["kolumner"][0], "Insats");
    EXPECT_EQ(first["rader"].back(), json({"Totalt", "450", "213", "237", "280", "170", "10"}));
    for (const json& row : first["rader"]) {
        EXPECT_EQ(row.size(), first["kolumner"].size());
    }
}

TEST(Arsredovisning, of_a_release_is_not_marked_and_holds_what_is_published_only) {
    const json pack = published();
    EXPECT_EQ(pack["typ"], "publicering");
    EXPECT_EQ(pack["markning"], "Publicering 21");
    EXPECT_EQ(pack["ar"], "2021");
    EXPECT_EQ(pack["forklaring"][0], "X = uppgiften visas inte.");
    EXPECT_THAT(testing::hbs_release_file("arsredovisning-html").content, Not(HasSubstr("Intern")));
    // The exact 3 who ended by illness are in no published table.
    EXPECT_EQ(block(pack, "avslutsanledning")["rader"][0],
              json({"Arbete eller studier",
                    "65\u00A0(30\u00A0%)",
                    "34\u00A0(54\u00A0%)",
                    "99\u00A0(35\u00A0%)"}));
}

TEST(Arsredovisning, of_exact_statistics_is_marked) {
    const json pack = internal_json();
    EXPECT_EQ(pack["typ"], "intern");
    EXPECT_EQ(pack["markning"], "Intern, ej för publicering");
    for (const json& each : pack["block"]) {
        EXPECT_THAT(each["kalla"].get<std::string>(), HasSubstr("Intern, ej för publicering"));
    }
    EXPECT_THAT(report_html(internal()),
                HasSubstr("<p class=\"mark\">Intern, ej för publicering</p>"));
}

TEST(Arsredovisning, counts_those_that_a_share_is_of) {
    EXPECT_EQ(block(internal_json(), "arbete_studier")["n"], "n = 280");
    EXPECT_EQ(block(internal_json(), "deltagartid")["n"], "n = 280");
    EXPECT_EQ(block(internal_json(), "alder")["n"], "n = 450");
}

TEST(Arsredovisning, counts_everybody_once_in_each_table_of_ages) {
    const json pack = internal_json();
    for (const char* id : {"alder", "alder_2"}) {
        std::int64_t sum = 0;
        const json rows = block(pack, id)["rader"];
        for (const json& row : rows) {
            sum += row[0] == "Totalt" ? 0 : std::stoll(row.back().get<std::string>());
        }
        EXPECT_EQ(sum, 450) << id;
    }
}

TEST(Arsredovisning, says_in_a_caption_what_the_table_is_about_and_not_each_column) {
    EXPECT_EQ(block(internal_json(), "unika")["bildtext"],
              "Tabell 3. Unika personer och deltaganden per insats 2021");
}

TEST(Arsredovisning, calls_a_diagram_what_it_draws_and_not_a_table) {
    const std::string page = report_html(internal());
    EXPECT_THAT(page, HasSubstr("class=\"title\">Flöde 2021: aktuella, kvinnor, män och"));
    EXPECT_THAT(page, Not(HasSubstr("class=\"title\">Tabell")));
    EXPECT_THAT(page, Not(HasSubstr("Stapeldiagram: Tabell")));
    EXPECT_THAT(testing::hbs_release_file("arsredovisning-html").content,
                HasSubstr("class=\"title\">Flöde per insats 2021: nya och avslutade<"));
}

TEST(Arsredovisning, shows_the_sign_of_a_change_and_what_is_unknown_last) {
    const json pack = internal_json();
    EXPECT_EQ(block(pack, "forsorjning")["rader"][10].back(), "+18");
    const json ages = block(pack, "alder_2")["rader"];
    EXPECT_EQ(ages[0][0], "Under 30 år");
    EXPECT_EQ(ages[3][0], "Uppgift saknas");
    EXPECT_EQ(block(pack, "alder")["kolumner"][0], "Ålder");
}

TEST(Arsredovisning, of_a_release_says_where_shares_do_not_add_up) {
    // 30 + 12 + 15 + 24 + 8 + 5 + 8 of the nya are 102 per cent; 31 + 54 + 13 + 2 are 100.
    EXPECT_THAT(block(published(), "remittent")["fotnot"].get<std::string>(),
                HasSubstr("Därför kan summan avvika från 100 procent."));
    EXPECT_EQ(block(published(), "kommun")["fotnot"], "");
}

TEST(Arsredovisning, says_what_times_are_measured_in_once) {
    EXPECT_EQ(block(internal_json(), "deltagartid_3")["bildtext"],
              "Tabell 14. Tid i insatsen: medel, median och förväntad tid, månader 2021");
}

TEST(Arsredovisning, shows_the_years_that_exist) {
    EXPECT_EQ(block(internal_json(), "ar_for_ar")["rader"].back(),
              json({"2021", "450", "237", "280"}));
    EXPECT_EQ(block(published(), "ar_for_ar")["rader"], json({{"2021", "450", "237", "280"}}));
    EXPECT_EQ(domain::to_string(arsredovisning_span(domain::year_period(2021))), "2016-01/2021-12");
}

TEST(Arsredovisning, shows_earlier_years_as_they_were_published) {
    const disclosure::ReleaseResult& result = testing::hbs_release();
    disclosure::AuditModel model = result.audit_model;
    for (const char* universe : {"aktuella 2020", "nya 2020", "avslutade 2020", "aktuella 2022"}) {
        model.universes.push_back({universe, {"insats"}});
    }
    model.tables.push_back(
        {"publicering 1", "aktuella 2020", {"insats"}, {{{"i1"}, 20}, {{"*"}, 471}}});
    model.tables.push_back({"publicering 1", "nya 2020", {"insats"}, {{{"*"}, std::nullopt}}});
    model.tables.push_back({"publicering 1", "avslutade 2020", {}, {{{}, 286}}});
    const Report report = arsredovisning_of_release(
        *result.release, model, disclosure::Policy{}, testing::sample_provenance());
    const json pack = json::parse(arsredovisning_json(report, "HBS", domain::year_period(2021)));
    EXPECT_EQ(block(pack, "ar_for_ar")["rader"],
              json({{"2020", "471", "X", "286"}, {"2021", "450", "237", "280"}}));
}

TEST(Arsredovisning, leaves_the_goals_as_gaps) {
    const json goals = block(published(), "mal");
    EXPECT_EQ(goals["kolumner"], json({"Insats", "Mål", "Resultat", "Måluppfyllelse"}));
    EXPECT_EQ(goals["rader"][0], json({"Förbundet", "[Mål: fylls i]", "[Fylls i]", "[Fylls i]"}));
    EXPECT_EQ(goals["rader"].size(), 7U);
}

}  // namespace
}  // namespace samspar::exporting
