#include "export/html.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "export/cell_text.h"
#include "export/sample.h"
#include "statistics/compute.h"
#include "statistics/hbs_2021.h"
#include "statistics/snapshot_text.h"

namespace samspar::exporting {
namespace {

using statistics::Decimal;
using statistics::Figure;
using statistics::Kind;
using ::testing::HasSubstr;
using ::testing::Not;

Figure share(std::int64_t antal, std::int64_t av, int decimals = 0) {
    Figure f;
    f.antal = antal;
    f.av = av;
    f.varde = statistics::percent({antal, av}, decimals);
    return f;
}

Figure count(std::int64_t antal) {
    Figure f;
    f.antal = antal;
    return f;
}

Figure value(Decimal varde) {
    Figure f;
    f.varde = varde;
    return f;
}

std::string hbs_page(bool compare, bool training) {
    const domain::Kodlistor lists = testing::test_lists();
    return statistik_html(
        statistics::compute(testing::hbs_2021(lists),
                            lists,
                            {.period = domain::year_period(2021), .compare = compare}),
        testing::sample_provenance(training));
}

TEST(CellText, is_swedish) {
    EXPECT_EQ(cell_text(count(0), Kind::kCount), "0");
    EXPECT_EQ(cell_text(count(999), Kind::kCount), "999");
    EXPECT_EQ(cell_text(count(1234567), Kind::kUnique), "1\u00A0234\u00A0567");
    EXPECT_EQ(cell_text(share(64, 280), Kind::kShare), "64\u00A0(23\u00A0%)");
    EXPECT_EQ(cell_text(share(64, 280, 1), Kind::kShare), "64\u00A0(22,9\u00A0%)");
    EXPECT_EQ(cell_text(share(0, 0), Kind::kShare), "0\u00A0(–)");
    EXPECT_EQ(cell_text(value({-26, 0}), Kind::kPoints), "−26");
    EXPECT_EQ(cell_text(value({4, 0}), Kind::kPoints), "+4");
    EXPECT_EQ(cell_text(value({0, 0}), Kind::kPoints), "0");
    EXPECT_EQ(cell_text(Figure(), Kind::kPoints), "–");
    EXPECT_EQ(cell_text(value({104, 1}), Kind::kMonths), "10,4");
    EXPECT_EQ(cell_text(Figure(), Kind::kMonths), "–");
}

TEST(CellText, says_what_does_not_apply) {
    Figure f;
    f.status = statistics::Status::kEjTillampligt;
    EXPECT_EQ(cell_text(f, Kind::kShare), "ej till\u00ADämpligt");
    EXPECT_EQ(change_text(f, count(3), Kind::kCount), "–");
}

TEST(ChangeText, of_counts_is_signed_and_of_shares_in_procentenheter) {
    EXPECT_EQ(change_text(count(12), count(10), Kind::kCount), "+2");
    EXPECT_EQ(change_text(count(10), count(1012), Kind::kCount), "−1\u00A0002");
    EXPECT_EQ(change_text(count(7), count(7), Kind::kCount), "0");
    // 22.4 and 22.6 per cent print as 22 and 23, and differ by 0
    EXPECT_EQ(change_text(share(226, 1000), share(224, 1000), Kind::kShare), "0");
    EXPECT_EQ(change_text(share(1, 2), share(1, 4), Kind::kShare), "+25");
    EXPECT_EQ(change_text(share(1, 2), share(0, 0), Kind::kShare), "–");
    EXPECT_EQ(change_text(value({104, 1}), value({110, 1}), Kind::kMonths), "−0,6");
}

TEST(Html, is_one_file_that_runs_and_loads_nothing) {
    const std::string page = hbs_page(true, false);
    EXPECT_THAT(page, ::testing::StartsWith("<!DOCTYPE html>\n<html lang=\"sv\">"));
    for (const char* bad : {"<script", "http:", "https:", "src=", "@import", "url(", "onclick"}) {
        EXPECT_THAT(page, Not(HasSubstr(bad)));
    }
    EXPECT_THAT(page, HasSubstr("@page { size: A4"));
}

TEST(Html, is_marked_as_internal_and_as_training) {
    const std::string real = hbs_page(false, false);
    EXPECT_THAT(real, HasSubstr("<p class=\"mark\">Intern, ej för publicering</p>"));
    EXPECT_THAT(real, Not(HasSubstr("ÖVNING")));
    EXPECT_THAT(hbs_page(false, true), HasSubstr("ÖVNING"));
}

TEST(Html, explains_every_table_and_names_its_source) {
    const std::string page = hbs_page(false, false);
    for (const domain::Definition& definition : domain::definitions()) {
        EXPECT_THAT(page, HasSubstr("<section id=\"" + definition.id + "\">"));
        EXPECT_THAT(page, HasSubstr(definition.population));
        EXPECT_THAT(page, HasSubstr("definition " + domain::reference(definition)));
    }
    EXPECT_THAT(page, HasSubstr("Så räknas det"));
    EXPECT_THAT(page,
                HasSubstr("Källa: Förbundet; Norr, Samspår 0.1.0, hämtat "
                          "1 mars 2026 kl. 10.30, underlag per 1 mars 2026 kl. 00.59"));
}

TEST(Html, shows_the_published_figures) {
    const std::string page = hbs_page(false, false);
    EXPECT_THAT(page,
                HasSubstr("<tr class=\"total\"><th scope=\"row\">Totalt</th><td class=\"first\">314"
                          "</td><td>127</td><td>9</td><td>450</td>"));
    EXPECT_THAT(page,
                HasSubstr("<th scope=\"row\">Arbete</th><td class=\"first\">45\u00A0(21\u00A0%)"
                          "</td><td>19\u00A0(32\u00A0%)</td><td>0\u00A0(–)</td>"
                          "<td>64\u00A0(23\u00A0%)</td>"));
}

TEST(Html, puts_the_year_before_and_the_change_beside) {
    const std::string page = hbs_page(true, false);
    EXPECT_THAT(page,
                HasSubstr("<th scope=\"col\">Totalt</th><th scope=\"col\">2020</th>"
                          "<th scope=\"col\">Förändring</th>"));
    EXPECT_THAT(page, HasSubstr("<td>450</td><td>213</td><td>+237</td>"));
    EXPECT_THAT(hbs_page(false, false), Not(HasSubstr("Jämförs med")));
}

TEST(Html, takes_no_name_for_markup) {
    const std::string page = statistik_html(testing::sample(), testing::sample_provenance());
    EXPECT_THAT(page, HasSubstr("=SUMMA(A1), &quot;Lyra&quot; &lt;b&gt;"));
    EXPECT_THAT(page, Not(HasSubstr("<b>")));
}

}  // namespace
}  // namespace samspar::exporting
