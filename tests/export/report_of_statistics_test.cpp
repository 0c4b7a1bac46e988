#include "export/report_of_statistics.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "export/report_html.h"
#include "export/report_xlsx.h"
#include "export/sample.h"
#include "export/shown_figures.h"
#include "export/unzip.h"
#include "export/year_by_year.h"
#include "statistics/compute.h"
#include "statistics/hbs_2021.h"
#include "statistics/snapshot_text.h"

namespace samspar::exporting {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

statistics::ExactStatistics hbs(bool compare) {
    const domain::Kodlistor lists = testing::test_lists();
    return statistics::compute(
        testing::hbs_2021(lists), lists, {.period = domain::year_period(2021), .compare = compare});
}

const ReportSection& section(const Report& report, std::string_view id) {
    return *std::ranges::find(report.sections, id, &ReportSection::id);
}

std::vector<std::string> texts(const ReportRow& row) {
    std::vector<std::string> result{row.label};
    for (const ReportCell& cell : row.cells) {
        result.push_back(cell_text(cell));
    }
    return result;
}

TEST(ReportOfStatistics, has_the_published_figures) {
    const Report report = report_of_statistics(hbs(false), testing::sample_provenance());
    const ReportGrid& flode = section(report, "flode").grids[0];
    EXPECT_EQ(flode.n, "n = 450");
    EXPECT_THAT(
        texts(flode.rows.back()),
        ElementsAre(
            "Totalt", "314", "127", "9", "450", "170", "63", "4", "237", "217", "59", "4", "280"));
    EXPECT_EQ(column_text(flode.columns[0]), "Aktuella, Kvinnor");
    EXPECT_THAT(flode.chart, ElementsAre(0U, 1U, 2U));
    EXPECT_THAT(
        texts(section(report, "avslutsanledning").grids[0].rows[0]),
        ElementsAre(
            "Arbete", "45\u00A0(21\u00A0%)", "19\u00A0(32\u00A0%)", "0", "64\u00A0(23\u00A0%)"));
}

TEST(ReportOfStatistics, shows_no_share_of_fewer_than_twenty_and_says_so) {
    const Report report = report_of_statistics(hbs(false), testing::sample_provenance());
    std::size_t withheld = 0;
    for (const ReportSection& each : report.sections) {
        for (const ReportGrid& grid : each.grids) {
            withheld += static_cast<std::size_t>(std::ranges::count(grid.notes, kSmallBaseNote));
        }
    }
    EXPECT_GT(withheld, 3U);
    // One of the four who ended with no kön given went to work: too few for a share.
    const ReportGrid& outcome = section(report, "arbete_studier").grids[0];
    EXPECT_THAT(texts(outcome.rows.back()), Contains("1"));
    EXPECT_THAT(outcome.notes, Contains("Andelar visas bara för minst 20 deltagare."));
}

TEST(ReportOfStatistics, shows_no_difference_of_shares_that_it_does_not_show) {
    statistics::ExactStatistics s = hbs(false);
    const auto difference = [&](std::int64_t men) {
        for (statistics::Table& table : s.tables) {
            for (statistics::Figure& f : table.figures) {
                if (table.definition->id == "arbete_studier" && f.insats == statistics::kAll &&
                    s.kon[f.kon].code == "man") {
                    f.av = men;
                }
            }
        }
        const Report report = report_of_statistics(s, testing::sample_provenance());
        const ReportGrid& grid = section(report, "arbete_studier").grids[0];
        return cell_text(grid.rows.back().cells.back());
    };
    EXPECT_NE(difference(20), "–");
    EXPECT_EQ(difference(19), "–");
}

TEST(ReportOfStatistics, divides_the_ages_once_in_each_table) {
    const Report report = report_of_statistics(hbs(false), testing::sample_provenance());
    const std::vector<ReportGrid>& grids = section(report, "alder").grids;
    ASSERT_GE(grids.size(), 2U);
    for (std::size_t place = 0; place < 2; ++place) {
        std::int64_t sum = 0;
        for (const ReportRow& row : grids[place].rows) {
            sum += row.total ? 0 : row.cells.back().number.units;
        }
        EXPECT_EQ(sum, 450) << grids[place].caption;
    }
    EXPECT_EQ(grids[0].rows.size(), 9U);  // seven groups, those without an age, the total
    EXPECT_THAT(grids[1].caption, HasSubstr("i grövre grupper"));
}

TEST(ReportOfStatistics, shows_the_sign_of_every_change) {
    const Report report = report_of_statistics(hbs(true), testing::sample_provenance());
    const ReportGrid& flode = section(report, "flode").grids[0];
    EXPECT_THAT(texts(flode.rows.back()), Contains("+237"));
    const Report alone = report_of_statistics(hbs(false), testing::sample_provenance());
    const ReportGrid& forsorjning = section(alone, "forsorjning").grids[0];
    EXPECT_THAT(texts(forsorjning.rows[10]), Contains("+18"));  // no public livelihood
    EXPECT_THAT(texts(forsorjning.rows[0]), Contains("\u22126"));
}

// An own code of the förbund stands behind `saknas` in its list.
TEST(ReportOfStatistics, reads_what_is_unknown_last) {
    domain::Kodlistor lists = testing::test_lists();
    std::vector<domain::Kod> codes(lists.utbildning.codes().begin(),
                                   lists.utbildning.codes().end());
    codes.push_back({.number = 20,
                     .code = "folkhogskola",
                     .label = "Folkhögskola",
                     .group = {},
                     .valid_from = {},
                     .valid_to = {},
                     .help = {}});
    lists.utbildning = domain::Kodlista("utbildning", codes);
    const Report report = report_of_statistics(
        statistics::compute(testing::hbs_2021(lists), lists, {.period = domain::year_period(2021)}),
        testing::sample_provenance());
    const auto ends = [&](std::string_view id, std::size_t grid) {
        std::vector<std::string> labels;
        const std::vector<ReportRow>& rows = section(report, id).grids[grid].rows;
        for (std::size_t i = rows.size() - 4; i < rows.size(); ++i) {
            labels.push_back(rows[i].label);
        }
        return labels;
    };
    EXPECT_THAT(ends("utbildning", 0),
                ElementsAre("Folkhögskola", "Uppgift saknas", "Vill ej uppge", "Totalt"));
    EXPECT_THAT(ends("alder", 1),
                ElementsAre("30–49 år", "50 år och äldre", "Uppgift saknas", "Totalt"));
    EXPECT_THAT(ends("sysselsattning", 0),
                ElementsAre("Övrigt", "Uppgift saknas", "Arbete eller studier", "Totalt"));
    EXPECT_THAT(ends("handlingsplan", 0),
                ElementsAre("Ej aktuellt", "Ej tillfrågad", "Uppgift saknas", "Totalt"));
    const std::vector<ReportColumn>& across = section(report, "utbildning").grids[1].columns;
    ASSERT_GE(across.size(), 3U);
    EXPECT_EQ(across[across.size() - 3].label, "Uppgift saknas");
    EXPECT_EQ(across[across.size() - 2].label, "Vill ej uppge");
}

TEST(ReportOfStatistics, says_where_several_answers_may_be_given_and_where_shares_are_rounded) {
    const Report report = report_of_statistics(hbs(false), testing::sample_provenance());
    for (const char* id : {"forsorjning", "forsorjning_overgang"}) {
        for (const ReportGrid& grid : section(report, id).grids) {
            EXPECT_THAT(grid.notes, Contains(HasSubstr("Flera svar kan ges"))) << grid.caption;
        }
    }
    // 23 + 13 + 34 + 24 + 1 + 6 + 0
    EXPECT_THAT(section(report, "avslutsanledning").grids[0].notes,
                Contains("Andelarna är avrundade var för sig. Därför kan summan avvika från 100 "
                         "procent."));
    // Insatser down are no parts of one whole.
    EXPECT_THAT(section(report, "avslutsanledning").grids[1].notes,
                ::testing::Not(Contains(HasSubstr("avrundade"))));
}

TEST(ReportOfStatistics, of_some_insatser_says_which_in_title_source_and_first_note) {
    Provenance provenance = testing::sample_provenance();
    provenance.only = std::vector<std::string>{"Lyra", "UPIS"};
    const Report report = report_of_statistics(hbs(false), provenance);
    EXPECT_EQ(report.title, "Statistik 2021, Förbundet; Norr, en del av insatserna");
    EXPECT_THAT(report.source, HasSubstr("Förbundet; Norr, en del av insatserna, underlag per"));
    EXPECT_EQ(report.facts[1].name, "Insatser");
    EXPECT_EQ(report.facts[1].value, "Lyra och UPIS");
    EXPECT_EQ(report.notes[0],
              "Filen omfattar bara insatserna Lyra och UPIS, inte hela förbundet. Totalt är "
              "summan av dem.");
    provenance.only = std::vector<std::string>{"Lyra"};
    EXPECT_EQ(report_of_statistics(hbs(false), provenance).title,
              "Statistik 2021, Förbundet; Norr, Lyra");
}

TEST(ReportOfStatistics, shows_the_years_before_beside_the_one_that_is_asked_for) {
    const domain::Kodlistor lists = testing::test_lists();
    const domain::Period year = domain::year_period(2021);
    const statistics::ExactStatistics years = statistics::compute(
        testing::hbs_2021(lists), lists, {.period = years_for_file(year).value()});
    const Report report = report_of_statistics(hbs(true), testing::sample_provenance(), &years);
    const ReportGrid& grid = section(report, "flode_ar").grids[0];
    std::vector<std::string> labels;
    for (const ReportRow& row : grid.rows) {
        labels.push_back(row.label);
    }
    EXPECT_THAT(labels, ElementsAre("2019", "2020", "2021"));
    EXPECT_THAT(texts(grid.rows.back()), Contains("450"));
    EXPECT_EQ(years_for_file(domain::parse_period("2021T1").value()), std::nullopt);
}

// The compared tertial is a row, and no column that repeats the one beside it.
TEST(ReportOfStatistics, has_each_period_once_in_the_table_of_periods) {
    const domain::Kodlistor lists = testing::test_lists();
    const Report report = report_of_statistics(
        statistics::compute(testing::hbs_2021(lists),
                            lists,
                            {.period = domain::parse_period("2021T1").value(), .compare = true}),
        testing::sample_provenance());
    const ReportGrid& grid = section(report, "flode_ar").grids[0];
    EXPECT_EQ(grid.rows[0].label, "januari–april 2020");
    EXPECT_EQ(grid.rows[1].label, "januari–april 2021");
    for (const ReportColumn& column : grid.columns) {
        EXPECT_EQ(column.label.find("2020"), std::string::npos) << column.label;
    }
}

TEST(ReportOfStatistics, has_a_section_for_every_table) {
    const statistics::ExactStatistics s = hbs(false);
    EXPECT_EQ(report_of_statistics(s, testing::sample_provenance()).sections.size(),
              s.tables.size());
}

TEST(ReportOfStatistics, puts_the_change_beside_as_a_number) {
    const Report report = report_of_statistics(hbs(true), testing::sample_provenance());
    const ReportGrid& flode = section(report, "flode").grids[0];
    const auto change = std::ranges::find(flode.columns, "Förändring", &ReportColumn::label) -
                        flode.columns.begin();
    const ReportCell& cell = flode.rows.back().cells[static_cast<std::size_t>(change)];
    EXPECT_EQ(cell.kind, ReportCell::Kind::kNumber);
    EXPECT_EQ(cell.number, (statistics::Decimal{237, 0}));
    EXPECT_EQ(report.facts[2].name, "Jämförs med");
    EXPECT_EQ(report.facts[3].value, "1 mars 2026 kl. 10.30");
}

TEST(ReportOfStatistics, compares_with_no_year_in_which_nobody_took_part) {
    const domain::Kodlistor lists = testing::test_lists();
    const statistics::ExactStatistics s = statistics::compute(
        testing::hbs_2021(lists), lists, {.period = domain::year_period(2019), .compare = true});
    const Report report = report_of_statistics(s, testing::sample_provenance());
    for (const ReportColumn& column : section(report, "alder").grids[0].columns) {
        EXPECT_NE(column.label, "2018");
        EXPECT_NE(column.label, "Förändring");
    }
}

TEST(ReportOfStatistics, says_in_every_form_that_it_is_internal_and_training) {
    const Report report = report_of_statistics(hbs(false), testing::sample_provenance(true));
    const std::string page = report_html(report);
    EXPECT_THAT(page, HasSubstr("<p class=\"mark\">Intern, ej för publicering</p>"));
    EXPECT_THAT(page, HasSubstr("ÖVNING"));
    std::size_t sections = 0;
    for (auto at = page.find("<p class=\"source\">"); at != std::string::npos;
         at = page.find("<p class=\"source\">", at + 1)) {
        const std::string line = page.substr(at, page.find("</p>", at) - at);
        EXPECT_THAT(line, HasSubstr("Intern, ej för publicering"));
        ++sections;
    }
    EXPECT_EQ(sections, report.sections.size());
    for (const auto& [name, content] : testing::unzip(report_xlsx(report))) {
        if (name.starts_with("xl/worksheets/sheet") || name.starts_with("xl/charts/")) {
            EXPECT_THAT(content, HasSubstr("Intern, ej för publicering")) << name;
        }
    }
}

}  // namespace
}  // namespace samspar::exporting
