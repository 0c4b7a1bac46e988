#include "office/workbook.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xlsxwriter.h>

#include <fstream>
#include <sstream>

#include "office/small_workbook.h"
#include "office/unreadable.h"
#include "support/temporary_directory.h"

namespace samspar::office {
namespace {

using test::refusal_of;
using test::SmallWorkbook;
using test::text_of_sheet;

std::string content_of(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

// What another library writes, with every kind of cell.
std::string written_by_a_library() {
    const test::TemporaryDirectory directory;
    const std::string path = directory / "a.xlsx";
    lxw_workbook* const book = workbook_new(path.c_str());
    lxw_worksheet* const hidden = workbook_add_worksheet(book, "Hjälp");
    lxw_worksheet* const sheet = workbook_add_worksheet(book, "Deltagare");
    worksheet_write_string(hidden, 0, 0, "not this", nullptr);
    worksheet_activate(sheet);
    worksheet_set_first_sheet(sheet);
    worksheet_hide(hidden);
    lxw_format* const day = workbook_add_format(book);
    format_set_num_format(day, "yyyy-mm-dd");
    lxw_format* const zeros = workbook_add_format(book);
    format_set_num_format(zeros, "0000");
    lxw_format* const bold = workbook_add_format(book);
    format_set_bold(bold);
    lxw_datetime date{2026, 3, 1, 0, 0, 0};
    worksheet_write_string(sheet, 0, 0, "insats", nullptr);
    worksheet_write_string(sheet, 0, 1, "start", bold);
    std::string begin = "Ly";
    std::string end = "ra & <co>";
    lxw_rich_string_tuple first{bold, begin.data()};
    lxw_rich_string_tuple second{nullptr, end.data()};
    lxw_rich_string_tuple* runs[] = {&first, &second, nullptr};
    worksheet_write_rich_string(sheet, 3, 0, runs, nullptr);
    worksheet_write_datetime(sheet, 3, 1, &date, day);
    worksheet_write_number(sheet, 3, 2, 202602123456, nullptr);
    worksheet_write_number(sheet, 3, 3, 126, zeros);
    worksheet_write_boolean(sheet, 3, 4, 1, nullptr);
    worksheet_write_formula_num(sheet, 3, 5, "=1+1", nullptr, 2);
    worksheet_write_string(sheet, 3, 6, "2026-03-01", nullptr);
    worksheet_write_string(sheet, 3, 7, "rad ett\nrad två", nullptr);
    worksheet_write_blank(sheet, 3, 8, bold);
    workbook_close(book);
    return content_of(path);
}

TEST(Workbook, reads_what_a_library_wrote) {
    EXPECT_EQ(text_of_sheet(written_by_a_library()),
              "1: A=insats B=start\n"
              "4: A=Lyra & <co> B=2026-03-01 C=202602123456 D=0126 E=ja F=2 G=2026-03-01 "
              "H=rad ett rad två\n");
}

TEST(Workbook, the_first_sheet_that_can_be_seen_or_the_one_that_is_named) {
    const std::string bytes = written_by_a_library();
    EXPECT_EQ(text_of_sheet(bytes, "hjalp"), "1: A=not this\n");
    EXPECT_EQ(refusal_of(bytes, "Blad9"),
              "arbetsboken har inget sådant blad; den har: Hjälp, Deltagare");
    SmallWorkbook hidden;
    hidden.rows = "<row><c><v>1</v></c></row>";
    hidden.state = " state=\"veryHidden\"";
    EXPECT_EQ(refusal_of(hidden.bytes()), "arbetsboken har inget synligt blad; de dolda är: Blad1");
    EXPECT_EQ(text_of_sheet(hidden.bytes(), "Blad1"), "1: A=1\n");
}

TEST(Workbook, a_name_that_may_be_an_identity_is_not_repeated) {
    SmallWorkbook book;
    book.more_sheets = {"19121212-1212"};
    EXPECT_EQ(refusal_of(book.bytes(), "x"),
              "arbetsboken har inget sådant blad; den har: Blad1, blad 2");
}

TEST(Workbook, strings_are_joined_from_their_runs_without_their_phonetic_guides) {
    SmallWorkbook book;
    book.strings =
        "<si><t>en</t></si>"
        "<si><r><rPr><b/></rPr><t xml:space=\"preserve\">tv </t></r><r><t>å&amp;</t></r>"
        "<rPh sb=\"0\" eb=\"1\"><t>LEFT OUT</t></rPh><phoneticPr fontId=\"1\"/></si>"
        "<si><t>a_x000D_\n_x005F_x000D_b_xZZZZ_</t></si><si/>";
    book.rows =
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
        "<c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v>3</v></c>"
        "<c r=\"E1\" t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r></is></c>"
        "<c r=\"F1\" t=\"str\"><f>A1</f><v>computed</v></c></row>";
    EXPECT_EQ(text_of_sheet(book.bytes()),
              "1: A=en B=tv å& C=a  _x000D_b_xZZZZ_ E=inline F=computed\n");
}

TEST(Workbook, days_go_by_the_format_of_the_cell_and_by_the_system_of_the_workbook) {
    SmallWorkbook book;
    book.formats =
        "<numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
        "<numFmt numFmtId=\"165\" formatCode=\"0.0%\"/>";
    book.styles =
        "<xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"14\"/>"
        "<xf numFmtId=\"165\"/>";
    book.rows =
        "<row><c s=\"0\"><v>44270</v></c><c s=\"1\"><v>44270</v></c><c s=\"2\"><v>44270.0</v></c>"
        "<c s=\"3\"><v>0.5</v></c><c t=\"d\" s=\"1\"><v>2021-03-15T00:00:00</v></c>"
        "<c s=\"1\" t=\"str\"><v>44270</v></c></row>";
    EXPECT_EQ(text_of_sheet(book.bytes()),
              "1: A=44270 B=2021-03-15 C=2021-03-15 D=50% E=2021-03-15 F=44270\n");
    book.properties = "<workbookPr date1904=\"1\"/>";
    book.rows = "<row><c s=\"1\"><v>42808</v></c></row>";
    EXPECT_EQ(text_of_sheet(book.bytes()), "1: A=2021-03-15\n");
}

TEST(Workbook, no_formula_is_computed_and_one_without_a_value_is_told) {
    SmallWorkbook book;
    book.rows =
        "<row><c><f>1+1</f><v>3</v></c><c><f>1+1</f></c><c><f>1+1</f><v/></c>"
        "<c t=\"str\"><f>\"\"</f><v></v></c><c t=\"e\"><f>NA()</f><v>#N/A</v></c></row>";
    EXPECT_EQ(text_of_sheet(book.bytes()), "1: A=3 B=!3 C=!3 E=#N/A!1\n");
}

TEST(Workbook, rows_keep_their_numbers_and_those_without_content_are_passed_over) {
    SmallWorkbook book;
    book.rows =
        "<row r=\"3\"><c r=\"C3\"><v>1</v></c></row><row r=\"5\"/><row r=\"6\"><c r=\"A6\"/></row>"
        "<row><c><v>2</v></c><c r=\"D7\"><v>3</v></c><c><v>4</v></c></row>"
        "<row r=\"9\" hidden=\"1\"><c><v>5</v></c></row>";
    EXPECT_EQ(text_of_sheet(book.bytes()), "3: C=1\n7: A=2 D=3 E=4\n9 hidden: A=5\n");
}

TEST(Workbook, only_the_first_of_merged_cells_has_content) {
    SmallWorkbook book;
    book.rows =
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>"
        "<row r=\"2\"><c r=\"A2\"><v>3</v></c><c r=\"B2\"><v>4</v></c></row>";
    book.after_rows = "<mergeCells count=\"1\"><mergeCell ref=\"A1:A2\"/></mergeCells>";
    EXPECT_EQ(text_of_sheet(book.bytes()), "1: A=1 B=2\n2: A=!4 B=4\n");
}

TEST(Workbook, merged_ranges_and_hidden_columns_are_told_of_the_sheet) {
    SmallWorkbook small;
    small.before_rows =
        "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"4\" max=\"4\"/></cols>";
    small.after_rows = "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>";
    const std::string bytes = small.bytes();
    Workbook book(bytes);
    const SheetLayout layout = book.read(book.choose(""), [](const SheetRow&) {});
    EXPECT_THAT(layout.hidden_columns, testing::ElementsAre(std::pair(1, 2)));
    ASSERT_EQ(layout.merged.size(), 1U);
    EXPECT_EQ(layout.merged[0].last, (CellPlace{2, 1}));
}

TEST(Workbook, every_element_may_have_a_prefix) {
    SmallWorkbook small;
    std::vector<test::ZipFile> files = small.files();
    files.back().content =
        "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData>"
        "<x:row r=\"1\"><x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t>a</x:t></x:is></x:c></x:row>"
        "</x:sheetData></x:worksheet>";
    EXPECT_EQ(text_of_sheet(test::zip(files)), "1: A=a\n");
}

}  // namespace
}  // namespace samspar::office
