#include "export/report_xlsx.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "export/hbs_release.h"
#include "export/unzip.h"
#include "export/xlsx_sheet.h"

namespace samspar::exporting {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

ReportCell number(std::int64_t value) {
    return {.kind = ReportCell::Kind::kNumber, .number = {value, 0}};
}

Report report() {
    Report report;
    report.title = "Statistik 2021";
    report.subject = "Intern";
    report.mark = "Intern, ej för publicering";
    report.source = "Källa: A & B";
    report.made = domain::parse_instant("2026-03-01T09:30:00Z").value();
    report.facts = {{"Hämtat", "1 mars 2026 kl. 10.30"}, {"Förbund", "=1+1"}};
    ReportGrid grid{.caption = "Ålder",
                    .row_head = "Ålder",
                    .columns = {{"", "Kvinna"}, {"", "Tid"}},
                    .rows = {{"-19", false, {number(1234), number(7)}},
                             {"20-24", false, {{.kind = ReportCell::Kind::kHidden}, number(8)}},
                             {"Totalt", true, {number(1300), number(9)}}},
                    .chart = {0}};
    grid.rows[0].cells[0].percent = statistics::Decimal{229, 1};
    grid.rows[0].cells[1].number = {105, 1};
    report.sections = {{"alder", "Ålder: alla", "Aktuella", "Som det är.", "alder@1", {grid}}};
    return report;
}

std::map<std::string, std::string> files(const Report& of) {
    return testing::unzip(report_xlsx(of));
}

const std::string kFirstSheet = "xl/worksheets/sheet2.xml";

TEST(SheetName, is_short_and_has_no_sign_that_sheets_may_not_have) {
    EXPECT_EQ(sheet_name(3, "Ålder: efter/kön"), "3 Ålder  efter kön");
    EXPECT_EQ(sheet_name(11, "Avslutsanledning per insats och kön"),
              "11 Avslutsanledning per insats…");
}

TEST(ReportXlsx, has_typed_numbers) {
    auto book = files(report());
    const std::string& sheet = book.at(kFirstSheet);
    EXPECT_THAT(sheet, HasSubstr("<v>1234</v>"));
    EXPECT_THAT(sheet, HasSubstr("<v>0.229</v>"));
    EXPECT_THAT(sheet, HasSubstr("<v>10.5</v>"));
}

TEST(ReportXlsx, prints_one_table_on_one_page_and_several_on_as_many_as_they_need) {
    EXPECT_THAT(files(report()).at(kFirstSheet), Not(HasSubstr("fitToHeight=\"0\"")));
    Report several = report();
    several.sections[0].grids.push_back(several.sections[0].grids[0]);
    EXPECT_THAT(files(several).at(kFirstSheet), HasSubstr("fitToHeight=\"0\""));
}

// However wide a program makes its columns, none is left for a page of its own.
TEST(ReportXlsx, prints_every_sheet_as_wide_as_a_page_with_head_and_foot) {
    Report several = report();
    several.sections[0].grids.push_back(several.sections[0].grids[0]);
    several.sections.push_back(report().sections[0]);
    std::size_t sheets = 0;
    for (const auto& [name, content] : files(several)) {
        if (name.starts_with("xl/worksheets/sheet")) {
            ++sheets;
            EXPECT_THAT(content, HasSubstr("<pageSetUpPr fitToPage=\"1\"/>")) << name;
            EXPECT_THAT(content, Not(HasSubstr("scale="))) << name;
            EXPECT_THAT(content, HasSubstr("<oddHeader>&amp;LStatistik 2021&amp;R&amp;A")) << name;
        }
    }
    EXPECT_EQ(sheets, 5U);
}

TEST(ReportXlsx, repeats_title_and_mark_over_several_tables_and_the_head_of_a_long_one) {
    const auto names = [](const Report& of) { return files(of).at("xl/workbook.xml"); };
    Report several = report();
    several.sections[0].grids.push_back(several.sections[0].grids[0]);
    EXPECT_THAT(names(several), HasSubstr("alla'!$1:$2</definedName>"));
    Report long_one = report();
    ReportGrid& grid = long_one.sections[0].grids[0];
    while (grid.rows.size() < 50) {
        grid.rows.insert(grid.rows.begin(), {"Rad", false, {number(1), number(2)}});
    }
    // Title, mark, population, what X means, a space, the caption, the head.
    EXPECT_THAT(names(long_one), HasSubstr("alla'!$1:$7</definedName>"));
    // Over the next table that head would be wrong.
    long_one.sections[0].grids.push_back(report().sections[0].grids[0]);
    EXPECT_THAT(names(long_one), HasSubstr("alla'!$1:$2</definedName>"));
}

TEST(ReportXlsx, makes_a_column_as_wide_as_the_longest_word_of_its_head) {
    Report wide = report();
    wide.sections[0].grids[0].columns[1].label = "Etableringsersättning, annan";
    EXPECT_THAT(files(report()).at(kFirstSheet), Not(HasSubstr("width=\"24")));
    EXPECT_THAT(files(wide).at(kFirstSheet), HasSubstr("<col min=\"4\" max=\"4\" width=\"24"));
}

TEST(ReportXlsx, shows_the_sign_of_a_change_and_of_no_other_number) {
    Report changed = report();
    changed.sections[0].grids[0].rows[0].cells[1].change = true;
    EXPECT_THAT(files(changed).at("xl/styles.xml"), HasSubstr("+#,##0.0;-#,##0.0;0.0"));
    EXPECT_THAT(files(report()).at("xl/styles.xml"), Not(HasSubstr("+#,##0")));
}

// A line that is longer than the table is wide would be cut where the paper ends.
TEST(ReportXlsx, breaks_a_long_note_over_the_width_of_the_sheet) {
    Report noted = report();
    noted.sections[0].grids[0].notes = {std::string(200, 'n')};
    EXPECT_THAT(files(report()).at(kFirstSheet), Not(HasSubstr("<mergeCell ")));
    EXPECT_THAT(files(noted).at(kFirstSheet), HasSubstr("<mergeCell ref=\"A11:"));
}

TEST(ReportXlsx, ends_a_page_between_tables_and_never_under_a_head) {
    Report long_one = report();
    ReportGrid& grid = long_one.sections[0].grids[0];
    grid.chart.clear();
    while (grid.rows.size() < 30) {
        grid.rows.push_back(
            {"Rad " + std::to_string(grid.rows.size()), false, {number(1), number(2)}});
    }
    const ReportGrid one = grid;
    for (int i = 0; i < 3; ++i) {
        long_one.sections[0].grids.push_back(one);
    }
    // A head of five rows, then four tables of 34 rows with caption, head, source and a space: one
    // finds room on a standing page, two do not.
    const std::string sheet = files(long_one).at(kFirstSheet);
    EXPECT_THAT(sheet, HasSubstr("<rowBreaks count=\"3\" manualBreakCount=\"3\">"));
    for (const int row : {38, 72, 106}) {
        EXPECT_THAT(sheet, HasSubstr("<brk id=\"" + std::to_string(row) + "\"")) << row;
    }
}

TEST(ReportXlsx, writes_x_as_text_and_draws_no_bar_for_it) {
    auto book = files(report());
    EXPECT_THAT(book.at("xl/sharedStrings.xml"), HasSubstr("<t>X</t>"));
    const std::string& chart = book.at("xl/charts/chart1.xml");
    EXPECT_THAT(chart, HasSubstr("<c:f>Diagramdata!$B$5</c:f>"));
    EXPECT_THAT(chart, HasSubstr("Visas inte (X): 20-24. Källa: A &amp; B"));
    EXPECT_THAT(chart, Not(HasSubstr("<c:v>0</c:v>")));
}

TEST(ReportXlsx, runs_no_text_as_a_formula) {
    for (const auto& [name, content] : files(report())) {
        if (name.starts_with("xl/worksheets/sheet")) {
            EXPECT_THAT(content, Not(HasSubstr("<f>"))) << name;
        }
    }
}

TEST(ReportXlsx, is_marked_on_every_sheet_and_page) {
    auto book = files(report());
    const std::string& strings = book.at("xl/sharedStrings.xml");
    EXPECT_THAT(strings, HasSubstr("Intern, ej för publicering"));
    std::size_t sheets = 0;
    for (const auto& [name, content] : book) {
        if (name.starts_with("xl/worksheets/sheet")) {
            ++sheets;
            EXPECT_THAT(content,
                        HasSubstr("<oddFooter>&amp;LIntern, ej för publicering&amp;R&amp;P "
                                  "(&amp;N)</oddFooter>"))
                << name;
        }
    }
    EXPECT_EQ(sheets, 4U);  // read me, the table, definitions, the numbers of the diagram
}

TEST(ReportXlsx, holds_no_moment_but_that_of_the_report_and_is_the_same_every_time) {
    const std::string first = report_xlsx(report());
    EXPECT_EQ(first, report_xlsx(report()));
    auto book = testing::unzip(first);
    EXPECT_THAT(book.at("docProps/core.xml"), HasSubstr(">2026-03-01T09:30:00Z</dcterms:created>"));
    Report later = report();
    later.made.ms += 1000;
    EXPECT_NE(first, report_xlsx(later));
}

TEST(ReportXlsx, of_a_release_says_what_x_means_and_names_the_checksum) {
    auto book = testing::unzip(testing::hbs_release_file("xlsx").content);
    const std::string& strings = book.at("xl/sharedStrings.xml");
    EXPECT_THAT(strings, HasSubstr("<t>X = uppgiften visas inte.</t>"));
    EXPECT_THAT(strings, HasSubstr("<t>Kontrollsumma för JSON-filen</t>"));
    EXPECT_THAT(strings, Not(HasSubstr("Intern")));
    EXPECT_THAT(book.at("xl/workbook.xml"), HasSubstr("name=\"Läs mig\""));
    EXPECT_THAT(book.at("xl/workbook.xml"), HasSubstr("name=\"Definitioner\""));
}

}  // namespace
}  // namespace samspar::exporting
