#include "export/report_of_statistics.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "export/report_html.h"
#include "export/report_xlsx.h"
#include "export/sample.h"
#include "export/shown_figures.h"
#include "export/unzip.h"
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
    EXPECT_EQ(report.facts.back().name, "Jämförs med");
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
