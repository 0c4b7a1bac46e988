// What reading a workbook must survive, whatever it holds: each limit has its bomb.

#include <gtest/gtest.h>

#include "office/small_workbook.h"

namespace samspar::office {
namespace {

using test::refusal_of;
using test::SmallWorkbook;

std::string repeated(const std::string& text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) {
        all += text;
    }
    return all;
}

TEST(HostileWorkbook, an_archive_that_is_no_workbook_is_called_by_name) {
    EXPECT_EQ(
        refusal_of(test::zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet", false},
                              {"content.xml", "<a/>"}})),
        "filen är ett OpenDocument (.ods); spara den som Excel-arbetsbok (.xlsx) eller som "
        "CSV UTF-8");
    const std::string other =
        "filen är packad (zip) men ingen Excel-arbetsbok; spara den som Excel-arbetsbok (.xlsx) "
        "eller som CSV UTF-8";
    EXPECT_EQ(refusal_of(test::zip({{"a.csv", "insats;start"}})), other);
    EXPECT_EQ(refusal_of(test::zip({})), "arbetsboken är skadad: den går inte att packa upp");
    const auto pointing_to = [](const std::string& part) {
        return "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"" + part +
               "\"/></Relationships>";
    };
    EXPECT_EQ(refusal_of(test::zip({{"_rels/.rels", pointing_to("word/document.xml")},
                                    {"word/document.xml", "<document/>"}})),
              other);
    EXPECT_EQ(refusal_of(test::zip({{"_rels/.rels", pointing_to("xl/workbook.bin")},
                                    {"xl/workbook.bin", "\x01\x02"}})),
              "filen är en binär arbetsbok (.xlsb); spara den som Excel-arbetsbok (.xlsx) eller "
              "som CSV UTF-8");
}

TEST(HostileWorkbook, a_million_rows_packed_into_nothing) {
    SmallWorkbook book;
    book.rows = repeated("<row><c><v>1</v></c></row>", 1'000'000);
    const std::string bytes = book.bytes();
    EXPECT_LT(bytes.size(), 200'000U);
    EXPECT_EQ(refusal_of(bytes),
              "arbetsboken är packad mer än 200 gånger, som bara en fil gör som är till för att "
              "skada");
}

TEST(HostileWorkbook, more_than_may_come_out) {
    SmallWorkbook book;
    book.rows = repeated("<row><c><v>1</v></c></row>", 100'000);
    Limits limits;
    limits.unpacked = 2 * kMegabyte;
    EXPECT_EQ(refusal_of(book.bytes(), "", limits), "arbetsboken är uppackad större än 2 MB");
}

TEST(HostileWorkbook, more_rows_than_a_sheet_can_have) {
    SmallWorkbook book;
    Limits limits;
    limits.rows = 3;
    book.rows = "<row/><row/><row><c><v>1</v></c></row>";
    EXPECT_EQ(refusal_of(book.bytes(), "", limits), "");
    book.rows += "<row/>";
    EXPECT_EQ(refusal_of(book.bytes(), "", limits),
              "arbetsboken är skadad: raderna ligger inte i ordning");
    for (const char* number : {"0", "-1", "1048577", "99999999999999999999", "x"}) {
        book.rows = std::string("<row r=\"") + number + "\"><c><v>1</v></c></row>";
        EXPECT_EQ(refusal_of(book.bytes()),
                  "arbetsboken är skadad: en rad eller kolumn har ett nummer som inte finns")
            << number;
    }
}

TEST(HostileWorkbook, a_column_far_out) {
    SmallWorkbook book;
    book.rows = "<row><c r=\"ALL1\"/><c r=\"XFD1\" s=\"0\"/></row>";
    EXPECT_EQ(refusal_of(book.bytes()), "");  // nothing stands there
    book.rows = "<row><c r=\"ALM1\"><v>1</v></c></row>";
    EXPECT_EQ(refusal_of(book.bytes()), "rad 1 har innehåll längre ut än i kolumn 1000");
}

TEST(HostileWorkbook, rows_and_cells_out_of_order) {
    SmallWorkbook book;
    book.rows = "<row r=\"2\"/><row r=\"2\"/>";
    EXPECT_EQ(refusal_of(book.bytes()), "arbetsboken är skadad: raderna ligger inte i ordning");
    for (const char* cells : {"<c r=\"B1\"/><c r=\"A1\"/>",
                              "<c r=\"A1\"/><c r=\"A1\"/>",
                              "<c r=\"A2\"/>",
                              "<c r=\"?\"/>"}) {
        book.rows = std::string("<row r=\"1\">") + cells + "</row>";
        EXPECT_EQ(refusal_of(book.bytes()), "arbetsboken är skadad: cellerna ligger inte i ordning")
            << cells;
    }
}

TEST(HostileWorkbook, a_row_that_fills_the_memory) {
    SmallWorkbook book;
    book.rows = "<row>" + repeated("<c/>", 300'000) + "</row>";
    Limits limits;
    limits.piece = kMegabyte;
    EXPECT_EQ(refusal_of(book.bytes(), "", limits),
              "en rad eller text i arbetsboken är större än 1024 kB");
}

TEST(HostileWorkbook, elements_in_elements) {
    SmallWorkbook book;
    book.rows = "<row><c>" + repeated("<a>", 1000) + repeated("</a>", 1000) + "</c></row>";
    EXPECT_EQ(refusal_of(book.bytes()), "arbetsboken har delar i delar i mer än 64 led");
    book.rows = {};
    book.styles = repeated("<a>", 1000) + repeated("</a>", 1000);
    EXPECT_EQ(refusal_of(book.bytes()), "arbetsboken har delar i delar i mer än 64 led");
}

TEST(HostileWorkbook, entities_that_grow_and_entities_from_elsewhere) {
    for (const char* declared : {"<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">",
                                 "<!ENTITY b SYSTEM \"file:///etc/passwd\">"}) {
        for (const std::size_t part : {0U, 1U, 2U, 3U, 4U, 5U}) {
            SmallWorkbook book;
            std::vector<test::ZipFile> files = book.files();
            files[part].content = std::string("<!DOCTYPE x [") + declared + "]><x>&b;</x>";
            EXPECT_EQ(refusal_of(test::zip(files)),
                      "arbetsboken är skadad: en del har en dokumenttyp, som inte får finnas")
                << files[part].name;
        }
    }
}

TEST(HostileWorkbook, a_part_that_lies_outside_the_file) {
    SmallWorkbook book;
    std::vector<test::ZipFile> files = book.files();
    std::string& relations = files[2].content;
    relations.replace(relations.find("Target=\"worksheets/sheet1.xml\""),
                      30,
                      "TargetMode=\"External\" Target=\"file:///etc/passwd\"");
    EXPECT_EQ(refusal_of(test::zip(files)), "arbetsboken har inget blad med rader");
}

TEST(HostileWorkbook, what_points_to_nothing) {
    SmallWorkbook book;
    book.styles = "<xf numFmtId=\"0\"/>";
    for (const auto& [cell, why] :
         {std::pair{"<c t=\"s\"><v>0</v></c>", "en cell har en text som inte finns"},
          {"<c t=\"s\"><v>-1</v></c>", "en cell har en text som inte finns"},
          {"<c s=\"1\"><v>1</v></c>", "en cell har ett format som inte finns"},
          {"<c t=\"zzz\"><v>1</v></c>", "en cell är av ett slag som inte finns"}}) {
        book.rows = std::string("<row>") + cell + "</row>";
        EXPECT_EQ(refusal_of(book.bytes()), std::string("arbetsboken är skadad: ") + why) << cell;
    }
}

TEST(HostileWorkbook, merged_ranges_without_end) {
    SmallWorkbook book;
    Limits limits;
    limits.merged = 2;
    book.after_rows =
        "<mergeCells>" + repeated("<mergeCell ref=\"A1:XFD1048576\"/>", 3) + "</mergeCells>";
    EXPECT_EQ(refusal_of(book.bytes(), "", limits), "bladet har fler än 2 sammanslagna områden");
    book.rows = "<row><c><v>1</v></c></row>";
    EXPECT_EQ(refusal_of(book.bytes()),
              "arbetsboken är skadad: sammanslagna celler ligger över varandra");
    book.after_rows = "<mergeCells><mergeCell ref=\"B2:A1\"/></mergeCells>";
    EXPECT_EQ(refusal_of(book.bytes()),
              "arbetsboken är skadad: sammanslagna celler ligger på en plats som inte finns");
}

TEST(HostileWorkbook, strings_without_end) {
    SmallWorkbook book;
    book.strings = repeated("<si/>", 11);
    Limits limits;
    limits.strings = 10;
    EXPECT_EQ(refusal_of(book.bytes(), "", limits), "arbetsboken har fler än 10 texter");
}

TEST(HostileWorkbook, signs_that_no_text_can_have) {
    SmallWorkbook book;
    book.rows =
        "<row><c t=\"inlineStr\"><is><t>a\xFF</t></is></c>"
        "<c t=\"inlineStr\"><is><t>a&#xD800;</t></is></c>"
        "<c t=\"inlineStr\"><is><t>a_x0000_b_xD800_</t></is></c></row>";
    EXPECT_EQ(test::text_of_sheet(book.bytes()), "1: A=!5 B=!5 C=a b_xD800_\n");
}

}  // namespace
}  // namespace samspar::office
