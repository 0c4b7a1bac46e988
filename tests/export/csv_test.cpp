#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "export/csv_cell.h"
#include "export/excel_csv.h"
#include "export/sample.h"
#include "export/statistik_csv.h"
#include "statistics/compute.h"
#include "statistics/hbs_2021.h"
#include "statistics/snapshot_text.h"

namespace samspar::exporting {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

TEST(CsvCell, quotes_only_what_needs_it) {
    EXPECT_EQ(csv_cell("Lyra", ','), "Lyra");
    EXPECT_EQ(csv_cell("", ','), "");
    EXPECT_EQ(csv_cell("a,b", ','), "\"a,b\"");
    EXPECT_EQ(csv_cell("a,b", ';'), "a,b");
    EXPECT_EQ(csv_cell("a;b", ';'), "\"a;b\"");
    EXPECT_EQ(csv_cell("5\" rör", ','), "\"5\"\" rör\"");
    EXPECT_EQ(csv_cell("två\nrader", ','), "\"två\nrader\"");
    EXPECT_EQ(csv_cell("två\rrader", ','), "\"två\rrader\"");
}

TEST(SpreadsheetText, is_never_run_as_a_formula) {
    EXPECT_EQ(spreadsheet_text("=1+1"), "'=1+1");
    EXPECT_EQ(spreadsheet_text("+46"), "'+46");
    EXPECT_EQ(spreadsheet_text("-19"), "'-19");
    EXPECT_EQ(spreadsheet_text("@SUM(A1)"), "'@SUM(A1)");
    EXPECT_EQ(spreadsheet_text("\t=1"), "'\t=1");
    EXPECT_EQ(spreadsheet_text("\r=1"), "'\r=1");
}

TEST(SpreadsheetText, is_not_turned_into_a_number_or_a_date) {
    EXPECT_EQ(spreadsheet_text("0126"), "'0126");
    EXPECT_EQ(spreadsheet_text("3-6"), "'3-6");
    EXPECT_EQ(spreadsheet_text("60-"), "'60-");
}

TEST(SpreadsheetText, is_otherwise_as_it_is) {
    EXPECT_EQ(spreadsheet_text("Lyra"), "Lyra");
    EXPECT_EQ(spreadsheet_text("kommun:0126"), "kommun:0126");
    EXPECT_EQ(spreadsheet_text("2 gånger"), "2 gånger");
    EXPECT_EQ(spreadsheet_text(""), "");
    EXPECT_EQ(spreadsheet_text("a=b"), "a=b");
}

TEST(StatistikCsv, is_these_bytes) {
    EXPECT_EQ(statistik_csv(testing::sample()),
              "tabell,ar,insats,kon,kategori,matt,antal,av,varde,status,definition\n"
              "alder,2021,*,*,*,aktuella,1234,1234,100.0,visas,alder@1\n"
              "alder,2021,*,*,-19,aktuella,282,1234,22.9,visas,alder@1\n"
              "alder,2021,\"=SUMMA(A1), \"\"Lyra\"\" <b>\",kvinna,-19,aktuella,0,0,,visas,alder@1\n"
              "arbete_studier,2021,*,*,*,till_arbete_studier,99,280,35,visas,arbete_studier@1\n"
              "arbete_studier,2021,*,*,*,skillnad_kvinnor_man,,,-26,visas,arbete_studier@1\n"
              "arbete_studier,2021,\"=SUMMA(A1), \"\"Lyra\"\" <b>\",*,*,till_arbete_studier,,,,"
              "ej_tillampligt,arbete_studier@1\n");
}

// A program reads names and codes as they are; a negative number is a number in both.
TEST(StatistikCsv, has_texts_without_an_apostrophe) {
    const std::string csv = statistik_csv(testing::sample());
    EXPECT_THAT(csv, Not(HasSubstr("'")));
    EXPECT_THAT(csv, HasSubstr(",,,-26,visas,"));
}

// The examples of the exchange format.
TEST(StatistikCsv, has_the_published_rows_of_hbs_2021) {
    const domain::Kodlistor lists = testing::test_lists();
    const std::string csv = statistik_csv(statistics::compute(
        testing::hbs_2021(lists), lists, {.period = domain::year_period(2021)}));
    for (const char* row :
         {"\nflode,2021,UPIS,man,*,aktuella,31,,,visas,flode@2\n",
          "\nflode,2021,*,*,*,till_arbete_studier,99,,,visas,flode@2\n",
          "\navslutsanledning,2021,*,kvinna,arbete,avslutade,45,217,21,visas,avslutsanledning@1\n",
          "\narbete_studier,2021,*,*,*,till_arbete_studier,99,280,35,visas,arbete_studier@1\n",
          "\nunika,2021,*,*,*,unika_min,440,,,visas,unika@2\n",
          "\nremittent,2021,*,*,kommun:0127,nya,"}) {
        EXPECT_THAT(csv, HasSubstr(row));
    }
    EXPECT_EQ(csv.find('\r'), std::string::npos);
}

TEST(ExcelCsv, is_these_bytes) {
    EXPECT_EQ(excel_csv(testing::sample(), testing::sample_provenance()),
              "\xEF\xBB\xBF"
              "Förbund;\"Förbundet; Norr\"\r\n"
              "Period;2021\r\n"
              "Hämtat;1 mars 2026 kl. 10.30\r\n"
              "Underlag per;1 mars 2026 kl. 00.59\r\n"
              "Märkning;Intern, ej för publicering\r\n"
              "\r\n"
              "Tabell;Rubrik;År;Insats;Kön;Kön, text;Kategori;Kategori, text;Mått;Mått, text;"
              "Antal;Av;Värde;Enhet;Status;Definition\r\n"
              "alder;Ålder;2021;Alla insatser;*;Totalt;*;Totalt;aktuella;Aktuella;"
              "1234;1234;100,0;procent;Visas;alder@1\r\n"
              "alder;Ålder;2021;Alla insatser;*;Totalt;'-19;Under 20 år;aktuella;Aktuella;"
              "282;1234;22,9;procent;Visas;alder@1\r\n"
              "alder;Ålder;2021;\"'=SUMMA(A1), \"\"Lyra\"\" <b>\";kvinna;Kvinna;'-19;Under 20 år;"
              "aktuella;Aktuella;0;0;;procent;Visas;alder@1\r\n"
              "arbete_studier;Till arbete eller studier;2021;Alla insatser;*;Totalt;*;Totalt;"
              "till_arbete_studier;Till arbete eller studier;99;280;35;procent;Visas;"
              "arbete_studier@1\r\n"
              "arbete_studier;Till arbete eller studier;2021;Alla insatser;*;Totalt;*;Totalt;"
              "skillnad_kvinnor_man;Skillnad;;;-26;procentenheter;Visas;arbete_studier@1\r\n"
              "arbete_studier;Till arbete eller studier;2021;\"'=SUMMA(A1), \"\"Lyra\"\" <b>\";*;"
              "Totalt;*;Totalt;till_arbete_studier;Till arbete eller studier;;;;procent;"
              "Ej tillämpligt;arbete_studier@1\r\n");
}

TEST(ExcelCsv, of_some_insatser_says_which_and_calls_no_figure_one_of_all) {
    Provenance provenance = testing::sample_provenance();
    provenance.only = std::vector<std::string>{"Lyra", "MIA Vidare", "UPIS"};
    const std::string csv = excel_csv(testing::sample(), provenance);
    EXPECT_THAT(csv, HasSubstr("\r\nInsatser;Lyra, MIA Vidare och UPIS\r\n"));
    EXPECT_THAT(
        csv,
        HasSubstr("\r\nLäs så här;Filen omfattar bara insatserna Lyra, MIA Vidare och UPIS, "
                  "inte hela förbundet. Totalt är summan av dem.\r\n"));
    EXPECT_THAT(csv, HasSubstr("alder;Ålder;2021;Insatserna i filen;*;Totalt;"));
    EXPECT_THAT(csv, Not(HasSubstr("Alla insatser")));
}

TEST(ExcelCsv, says_that_it_is_training) {
    const std::string csv = excel_csv(testing::sample(), testing::sample_provenance(true));
    EXPECT_THAT(csv, HasSubstr("\r\n;ÖVNING\r\n"));
    EXPECT_THAT(csv, StartsWith("\xEF\xBB\xBF"));
}

}  // namespace
}  // namespace samspar::exporting
