#include "intake/csv_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace samspar::intake {
namespace {

using testing::ElementsAre;

// `number: cell|cell`, one entry for each row, and the problem at the end.
std::vector<std::string> rows_of(std::string_view text, const CsvLimits& limits = {}) {
    CsvReader reader(text, limits);
    CsvRow row;
    std::vector<std::string> rows;
    while (reader.next(row)) {
        std::string line = std::to_string(row.number) + ": ";
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            line.append(i == 0 ? "" : "|").append(row.cells[i]);
        }
        if (row.flaw != CsvFlaw::kNone) {
            line += row.flaw == CsvFlaw::kUnclosedQuote ? " UNCLOSED" : " TEXT AFTER QUOTE";
        }
        rows.push_back(line);
    }
    if (reader.problem()) {
        rows.push_back(to_string(*reader.problem()));
    }
    return rows;
}

TEST(CsvReader, finds_the_separator_in_the_header) {
    EXPECT_THAT(rows_of("a;b\n1;2\n"), ElementsAre("1: a|b", "2: 1|2"));
    EXPECT_THAT(rows_of("a,b\n1,2\n"), ElementsAre("1: a|b", "2: 1|2"));
    EXPECT_THAT(rows_of("a\tb\n1\t2\n"), ElementsAre("1: a|b", "2: 1|2"));
    EXPECT_THAT(rows_of("\"a,b,c\";d\n1,5;2\n"), ElementsAre("1: a,b,c|d", "2: 1,5|2"));
}

TEST(CsvReader, a_first_row_that_tells_the_separator_is_no_header) {
    EXPECT_THAT(rows_of("sep=;\r\na,b;c\r\n1;2\r\n"), ElementsAre("1: a,b|c", "2: 1|2"));
    EXPECT_THAT(rows_of("\"SEP=,\"\na,b\n"), ElementsAre("1: a|b"));
    EXPECT_THAT(rows_of("sep=;;;\na;b\n"), ElementsAre("1: a|b"));
    EXPECT_THAT(rows_of("sep=x\na;b\n"), ElementsAre("1: sep=x", "2: a|b"));
    EXPECT_THAT(rows_of("sep=;"), ElementsAre());
}

TEST(CsvReader, takes_lf_and_crlf_and_a_last_line_without_either) {
    EXPECT_THAT(rows_of("a;b\r\n1;2\r\n3;4"), ElementsAre("1: a|b", "2: 1|2", "3: 3|4"));
    EXPECT_THAT(rows_of("a;b\n\"1\";\"2\"\r\n3;\"4\""), ElementsAre("1: a|b", "2: 1|2", "3: 3|4"));
}

TEST(CsvReader, reads_quotes_with_separators_line_breaks_and_doubled_quotes) {
    EXPECT_THAT(rows_of("a;b\n\"x;y\";\"one\ntwo\"\n\"sa \"\"hej\"\"\";\"\"\n"),
                ElementsAre("1: a|b", "2: x;y|one\ntwo", "3: sa \"hej\"|"));
    EXPECT_THAT(rows_of("a;b;c\n\"\"\"1\"\"\";\"\"\"2\";\"3\"\"\"\n"),
                ElementsAre("1: a|b|c", "2: \"1\"|\"2|3\""));
}

TEST(CsvReader, a_quote_inside_a_plain_cell_is_a_sign_like_others) {
    EXPECT_THAT(rows_of("a;b\n5\" rör;x\n"), ElementsAre("1: a|b", "2: 5\" rör|x"));
}

TEST(CsvReader, numbers_rows_as_a_spreadsheet_does) {
    EXPECT_THAT(rows_of("a;b\n\n;;\n\"one\ntwo\";x\n1;2\n"),
                ElementsAre("1: a|b", "4: one\ntwo|x", "5: 1|2"));
}

TEST(CsvReader, marks_broken_quotes) {
    EXPECT_THAT(rows_of("a;b\n\"x\"y;2\n3;4\n"),
                ElementsAre("1: a|b", "2: x|2 TEXT AFTER QUOTE", "3: 3|4"));
    EXPECT_THAT(rows_of("a;b\n1;\"x\n"), ElementsAre("1: a|b", "2: 1|x\n UNCLOSED"));
}

TEST(CsvReader, empty_text_and_blank_text_have_no_rows) {
    EXPECT_THAT(rows_of(""), ElementsAre());
    EXPECT_THAT(rows_of("\n \n;;;\n"), ElementsAre());
}

TEST(CsvReader, a_line_that_is_too_long_stops_the_reading) {
    const CsvLimits limits{.bytes = 1000, .rows = 10, .line = 8};
    EXPECT_THAT(rows_of("a;b\n1234;678\n", limits), ElementsAre("1: a|b", "2: 1234|678"));
    EXPECT_THAT(rows_of("a;b\n1234;678\r\n", limits), ElementsAre("1: a|b", "2: 1234|678"));
    EXPECT_THAT(
        rows_of("a;b\n1234;6789\n5;6\n", limits),
        ElementsAre("1: a|b",
                    "rad 2: är längre än 0 kB; ett citattecken kan ha öppnats utan att avslutas"));
}

TEST(CsvReader, an_open_quote_does_not_swallow_the_rest_of_a_large_file) {
    const std::string text = "a;b\n\"1;2\n" + std::string(200'000, 'x');
    EXPECT_THAT(
        rows_of(text),
        ElementsAre("1: a|b",
                    "rad 2: är längre än 64 kB; ett citattecken kan ha öppnats utan att avslutas"));
}

TEST(CsvReader, too_many_rows_stop_the_reading) {
    const CsvLimits limits{.bytes = 1000, .rows = 2, .line = 100};
    EXPECT_THAT(rows_of("a\n1\n2\n", limits), ElementsAre("1: a", "2: 1", "3: 2"));
    EXPECT_THAT(rows_of("a\n1\n\n2\n3\n", limits),
                ElementsAre("1: a", "2: 1", "4: 2", "rad 5: filen har fler än 2 rader"));
}

TEST(CsvReader, a_nul_byte_stops_the_reading) {
    EXPECT_THAT(
        rows_of(std::string_view("a;b\n1;2\n3;\0;4\n", 14)),
        ElementsAre("1: a|b", "2: 1|2", "rad 3: innehåller en nollbyte; det här är ingen textfil"));
    EXPECT_THAT(rows_of(std::string_view("a;b\n\"\0\";2\n", 10)),
                ElementsAre("1: a|b", "rad 2: innehåller en nollbyte; det här är ingen textfil"));
}

}  // namespace
}  // namespace samspar::intake
