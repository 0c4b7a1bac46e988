// A workbook of whatever bytes is read to its end or refused with a sentence.

#include <gtest/gtest.h>

#include "domain/utf8.h"
#include "fuzz/mutate.h"
#include "office/small_workbook.h"
#include "office/unreadable.h"

namespace samspar::office {
namespace {

using fuzz::Mutator;
using fuzz::printable;

test::SmallWorkbook good_workbook() {
    test::SmallWorkbook book;
    book.strings = "<si><t>insats</t></si><si><r><t>sta</t></r><r><t>rt_x000D_</t></r></si>";
    book.formats = "<numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd;@\"/>";
    book.styles = "<xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"9\"/>";
    book.before_rows = "<cols><col min=\"1\" max=\"2\" hidden=\"1\"/></cols>";
    book.rows =
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
        "<row r=\"4\" hidden=\"1\"><c r=\"A4\" t=\"inlineStr\"><is><t>a &amp; b</t></is></c>"
        "<c r=\"B4\" s=\"1\"><v>44270.5</v></c><c t=\"e\"><f>NA()</f><v>#N/A</v></c>"
        "<c s=\"2\"><v>1E-2</v></c></row>";
    book.after_rows = "<mergeCells><mergeCell ref=\"A4:A5\"/></mergeCells>";
    book.more_sheets = {"Blad2"};
    return book;
}

const std::vector<std::string> kWords{"<!DOCTYPE",
                                      "<![CDATA[",
                                      "]]>",
                                      "<!--",
                                      "/>",
                                      "</",
                                      "\"",
                                      "&#0;",
                                      "&amp;",
                                      "r=\"XFD1048576\"",
                                      "1E308",
                                      "_xD800_",
                                      "PK\x03\x04",
                                      "PK\x01\x02",
                                      "\xFF\xFF\xFF\xFF"};

void read_all(const std::string& bytes) {
    try {
        const std::string text = test::text_of_sheet(bytes);
        EXPECT_TRUE(domain::is_utf8(text)) << printable(bytes);
    } catch (const Unreadable& why) {
        EXPECT_TRUE(domain::is_utf8(why.what())) << printable(bytes);
    }
}

TEST(OfficeFuzz, a_damaged_archive_is_read_or_refused) {
    Mutator files({good_workbook().bytes()}, kWords, fuzz::seed());
    for (int i = 0; i < fuzz::rounds(5000); ++i) {
        read_all(files.next());
    }
}

// The archive is whole and one part of it is not: what a damaged archive seldom comes to.
TEST(OfficeFuzz, a_damaged_part_is_read_or_refused) {
    const std::vector<test::ZipFile> good = good_workbook().files();
    for (std::size_t part = 0; part < good.size(); ++part) {
        Mutator contents({good[part].content}, kWords, fuzz::seed());
        for (int i = 0; i < fuzz::rounds(2000); ++i) {
            std::vector<test::ZipFile> files = good;
            files[part].content = contents.next();
            read_all(test::zip(files));
        }
    }
}

}  // namespace
}  // namespace samspar::office
