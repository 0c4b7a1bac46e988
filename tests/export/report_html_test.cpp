#include "export/report_html.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "export/bar_chart.h"
#include "export/hbs_release.h"
#include "export/wrap_text.h"

namespace samspar::exporting {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

ReportCell number(std::int64_t value) {
    return {.kind = ReportCell::Kind::kNumber, .number = {value, 0}};
}

ReportCell hidden() {
    return {.kind = ReportCell::Kind::kHidden};
}

ReportGrid grid() {
    return {.caption = "Ålder <2021>",
            .n = "n = 1 200",
            .row_head = "Ålder",
            .columns = {{"", "Kvinna"}, {"", "Man"}},
            .rows = {{"Under 30 år", false, {number(800), number(400)}},
                     {"30 år och äldre", false, {hidden(), {.kind = ReportCell::Kind::kNobody}}},
                     {"Totalt", true, {number(1200), number(400)}}},
            .notes = {"En not."},
            .chart = {0, 1}};
}

Report report() {
    Report report;
    report.title = "Statistik \"2021\"";
    report.subject = "Publicering 1";
    report.source = "Källa: HBS";
    report.facts = {{"Förbund", "A & B"}, {"Hämtat", "1 mars 2026 kl. 10.30"}};
    report.notes = {"X = uppgiften visas inte."};
    report.sections = {{.id = "alder",
                        .title = "Ålder",
                        .population = "Aktuella",
                        .how = "Som det är.",
                        .definition = "alder@1",
                        .grids = {grid()}}};
    return report;
}

TEST(WrapText, breaks_at_spaces_and_counts_signs_not_bytes) {
    EXPECT_THAT(wrap_text("", 5), IsEmpty());
    EXPECT_THAT(wrap_text("åäö åäö åäö", 7), ElementsAre("åäö åäö", "åäö"));
    EXPECT_THAT(wrap_text("åäö  åäö", 3), ElementsAre("åäö", "åäö"));
    EXPECT_THAT(wrap_text("åäöåäöåä", 3), ElementsAre("åäö", "åäö", "åä"));
    EXPECT_EQ(first_signs("åäö", 2), "åä");
}

TEST(BarChart, has_title_n_and_source_inside) {
    const std::string svg = bar_chart(grid(), "Källa: HBS");
    EXPECT_THAT(svg, HasSubstr("class=\"title\">Ålder &lt;2021&gt;</text>"));
    EXPECT_THAT(svg, HasSubstr(">n = 1 200</text>"));
    EXPECT_THAT(svg, HasSubstr(">Källa: HBS</text>"));
    EXPECT_THAT(svg, HasSubstr(">X = uppgiften visas inte</text>"));
}

TEST(BarChart, draws_bars_in_proportion_and_no_total) {
    const std::string svg = bar_chart(grid(), "");
    EXPECT_THAT(svg, HasSubstr("width=\"236\" height=\"12\" fill=\"#12436d\""));
    EXPECT_THAT(svg, HasSubstr("width=\"118\" height=\"12\" fill=\"#ee6a22\""));
    EXPECT_THAT(svg, Not(HasSubstr("Totalt")));
    EXPECT_THAT(svg, Not(HasSubstr("1\u00A0200</text>")));
}

TEST(BarChart, gives_what_is_hidden_one_size_whatever_it_stands_beside) {
    const std::string svg = bar_chart(grid(), "");
    EXPECT_THAT(svg, HasSubstr("<rect class=\"hatched\" x=\"160\" y=\"105\" width=\"15\""));
    ReportGrid larger = grid();
    larger.rows[0].cells = {number(80000), number(5)};
    EXPECT_THAT(bar_chart(larger, ""),
                HasSubstr("<rect class=\"hatched\" x=\"160\" y=\"105\" width=\"15\""));
}

TEST(BarChart, leaves_proper_names_their_capitals) {
    ReportGrid named = grid();
    named.subject = "Remittent per insats 2021";
    named.columns = {{"", "Sandvikens kommun", true}, {"", "Egen anmälan"}};
    EXPECT_EQ(chart_title(named), "Remittent per insats 2021: Sandvikens kommun och egen anmälan");
    EXPECT_THAT(testing::hbs_release_file("html").content,
                HasSubstr("Remittent per insats 2021: Arbetsförmedlingen eller Försäkringskassan"));
}

TEST(BarChart, is_left_out_when_nothing_can_be_drawn) {
    ReportGrid nothing = grid();
    nothing.rows[0].cells = {hidden(), hidden()};
    EXPECT_EQ(bar_chart(nothing, ""), "");
    nothing = grid();
    nothing.chart.clear();
    EXPECT_EQ(bar_chart(nothing, ""), "");
}

TEST(ReportHtml, says_x_to_eyes_and_ears) {
    const std::string page = report_html(report());
    EXPECT_THAT(page,
                HasSubstr("<th scope=\"row\">30 år och äldre</th><td class=\"hidden\">X<span "
                          "class=\"unseen\"> visas inte</span></td><td>–<span class=\"unseen\"> "
                          "ej tillämpligt</span></td>"));
    EXPECT_THAT(page, HasSubstr("<li>X = uppgiften visas inte.</li>"));
}

TEST(ReportHtml, keeps_a_table_with_its_notes_and_the_diagram_beside_it) {
    const std::string page = report_html(report());
    const std::size_t part = page.find("<div class=\"part\">");
    const std::size_t note = page.find("<p class=\"note\">En not.</p>\n</div>\n<figure>");
    const std::size_t how = page.find("</figure>\n<div class=\"how\">");
    ASSERT_NE(part, std::string::npos);
    ASSERT_NE(note, std::string::npos);
    ASSERT_NE(how, std::string::npos);
    EXPECT_LT(page.find("<div class=\"parts\">"), part);
    EXPECT_LT(part, note);
    EXPECT_LT(note, how);
}

TEST(ReportHtml, takes_no_name_for_markup) {
    const std::string page = report_html(report());
    EXPECT_THAT(page, HasSubstr("<dd>A &amp; B</dd>"));
    EXPECT_THAT(page, HasSubstr("<dd>1 mars 2026 kl. 10.30</dd>"));
    EXPECT_THAT(page, HasSubstr("<h1>Statistik &quot;2021&quot;</h1>"));
    EXPECT_THAT(page, Not(HasSubstr("<2021>")));
}

TEST(ReportHtml, puts_groups_of_columns_under_a_heading) {
    Report grouped = report();
    grouped.sections[0].grids[0].columns = {{"Före", "Antal"}, {"Efter", "Antal"}};
    EXPECT_THAT(report_html(grouped),
                HasSubstr("<th class=\"group first\" scope=\"colgroup\" colspan=\"1\">Före</th>"));
}

TEST(ReportHtml, of_a_release_runs_and_loads_nothing) {
    const std::string& page = testing::hbs_release_file("html").content;
    EXPECT_THAT(page, ::testing::StartsWith("<!DOCTYPE html>\n<html lang=\"sv\">"));
    for (const char* bad : {"<script", "http:", "https:", "src=", "@import", "url(", "onclick"}) {
        EXPECT_THAT(page, Not(HasSubstr(bad)));
    }
    EXPECT_THAT(page, HasSubstr("@page { size: A4 portrait"));
    EXPECT_THAT(page, Not(HasSubstr("Intern")));
}

TEST(ReportHtml, of_a_release_has_every_table_with_its_definition_and_source) {
    const std::string& page = testing::hbs_release_file("html").content;
    for (const disclosure::PublishedTable& table : testing::hbs_release().release->tables()) {
        EXPECT_THAT(page, HasSubstr("<section id=\"" + table.id() + "\""));
        EXPECT_THAT(page,
                    HasSubstr("Källa: HBS, publicering 21, underlag per 1 mars 2026, definition "
                              "publicering." +
                              table.id() + (table.id() == "insatser" ? "@2." : "@1.")));
    }
    EXPECT_THAT(page, HasSubstr("<td>99\u00A0(35\u00A0%)</td>"));
    EXPECT_THAT(page, HasSubstr("I Övriga insatser ingår Lyra, Koordinerad Rehabkedja och UPIS."));
}

}  // namespace
}  // namespace samspar::exporting
