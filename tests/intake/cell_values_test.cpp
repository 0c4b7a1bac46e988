#include "intake/cell_values.h"

#include <gtest/gtest.h>

namespace samspar::intake {
namespace {

std::string only_error(const RowErrors& errors) {
    if (errors.all().size() != 1) {
        return "";
    }
    const ImportError& error = errors.all()[0];
    return std::string(error.code.text()) + ": " + error.message;
}

TEST(ReadDate, takes_the_three_ways_to_write_a_date) {
    RowErrors errors(2);
    for (const char* text : {"2021-03-15", "20210315", "2021/03/15"}) {
        EXPECT_EQ(read_date(text, "start", errors), domain::make_date(2021, 3, 15)) << text;
    }
    EXPECT_EQ(read_date("2021-03-15 00:00:00", "start", errors), domain::make_date(2021, 3, 15));
    EXPECT_EQ(read_date("2020-02-29", "start", errors), domain::make_date(2020, 2, 29));
    EXPECT_EQ(read_date("", "start", errors), std::nullopt);
    EXPECT_TRUE(errors.empty());
}

TEST(ReadDate, refuses_everything_else) {
    const auto expect = [](std::vector<const char*> cells, const char* error) {
        for (const char* cell : cells) {
            RowErrors errors(2);
            EXPECT_EQ(read_date(cell, "start", errors), std::nullopt) << cell;
            EXPECT_EQ(only_error(errors), error) << cell;
        }
    };
    expect({"2021-02-29", "2021-13-01", "0000-00-00", "20210230"},
           "no_such_date: datumet finns inte");
    expect({"15/3 2021", "2021-3-5", "21-03-15", "01.03.2026", "02032026", "31122026"},
           "not_a_date: ska skrivas som ÅÅÅÅ-MM-DD, med året mellan 1900 och 2199, till exempel "
           "2026-03-02");
    expect({"2021-03-15T08:00", "2021-03-15 23:59:59"},
           "not_a_date: har ett klockslag; skriv bara dagen, som 2026-03-02");
    expect({"44270"},
           "not_a_date: är kalkylprogrammets tal för en dag; ge kolumnen datumformat så att dagen "
           "visas som 2026-03-02, och spara filen igen");
    expect({"mars", "=TODAY()", "1899-12-31x"}, "not_a_date: är inget datum som 2021-03-15");
}

TEST(ReadNumber, takes_whole_numbers_within_bounds) {
    RowErrors errors(2);
    EXPECT_EQ(read_number("75", "omfattning_fore", 1, 100, errors), 75);
    EXPECT_EQ(read_number("75 %", "omfattning_fore", 1, 100, errors), 75);
    EXPECT_EQ(read_number("", "omfattning_fore", 1, 100, errors), std::nullopt);
    EXPECT_TRUE(errors.empty());
}

TEST(ReadNumber, refuses_other_signs_and_numbers_outside) {
    for (const char* text :
         {"7.5", "7,5", "-1", "+5", "1e2", "=1+1", "%", "99999999999999999999"}) {
        RowErrors errors(2);
        EXPECT_EQ(read_number(text, "alder", 1, 100, errors), std::nullopt) << text;
        EXPECT_EQ(only_error(errors), "not_a_number: är inget heltal") << text;
    }
    RowErrors errors(2);
    EXPECT_EQ(read_number("101", "alder", 1, 100, errors), std::nullopt);
    EXPECT_EQ(only_error(errors), "out_of_range: måste vara 1-100");
}

TEST(ReadText, refuses_what_a_spreadsheet_would_run) {
    for (const char* text : {"=HYPERLINK(\"x\")", "+1", "-1", "@SUM(A1)"}) {
        RowErrors errors(2);
        EXPECT_EQ(read_text(text, "person", 100, errors), "");
        EXPECT_EQ(only_error(errors), "formula: börjar som en formel, med = + - eller @") << text;
    }
    RowErrors errors(2);
    EXPECT_EQ(read_text("p-1=2", "person", 100, errors), "p-1=2");
    EXPECT_TRUE(errors.empty());
}

TEST(CodeColumn, takes_codes_and_labels_in_any_case) {
    const domain::Kodlistor lists = domain::builtin_kodlistor();
    CodeColumn column(lists.forsorjning, "forsorjning_fore");
    RowErrors errors(2);
    const domain::KodNumber number = lists.forsorjning.number_of("a_kassa");
    for (const char* text : {"a_kassa", "A-kassa", "a-KASSA", "A_KASSA"}) {
        EXPECT_EQ(column.read(text, errors), number) << text;
    }
    EXPECT_EQ(column.read("", errors), domain::kNoKod);
    EXPECT_TRUE(errors.empty());
}

TEST(CodeColumn, joins_several_values_with_a_bar) {
    const domain::Kodlistor lists = domain::builtin_kodlistor();
    CodeColumn column(lists.forsorjning, "forsorjning_fore");
    RowErrors errors(2);
    const domain::KodSet both = domain::kod_bit(lists.forsorjning.number_of("a_kassa")) |
                                domain::kod_bit(lists.forsorjning.number_of("sjukpenning"));
    EXPECT_EQ(column.read_set("a_kassa|Sjukpenning", errors), both);
    EXPECT_EQ(column.read_set(" a_kassa | sjukpenning |", errors), both);
    EXPECT_EQ(column.read_set("", errors), 0U);
    EXPECT_TRUE(errors.empty());
    column.read_set("a_kassa|lön", errors);
    EXPECT_EQ(only_error(errors), "unknown_code: är varken en kod eller en etikett i sin lista");
}

TEST(CodeColumn, gives_a_kommun_code_its_zero_back) {
    domain::Kod huddinge;
    huddinge.number = 3;
    huddinge.code = "0126";
    huddinge.label = "Huddinge";
    const domain::Kodlista list("kommun", {huddinge});
    CodeColumn column(list, "kommun");
    RowErrors errors(2);
    EXPECT_EQ(column.read("126", errors), 3);
    EXPECT_EQ(column.read("0126", errors), 3);
    EXPECT_EQ(column.read("huddinge", errors), 3);
    EXPECT_TRUE(errors.empty());
}

}  // namespace
}  // namespace samspar::intake
