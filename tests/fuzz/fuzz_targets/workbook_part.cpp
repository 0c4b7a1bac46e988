// A whole archive, one part of which is whatever it is: what a damaged archive seldom comes to,
// since its sums do not fit.

#include "fuzz/fuzz_targets/read_workbook.h"
#include "fuzz/fuzz_targets/target.h"
#include "office/small_workbook.h"

namespace samspar::fuzz {
namespace {

std::vector<test::ZipFile> good_parts() {
    test::SmallWorkbook book;
    book.strings = "<si><t>insats</t></si><si><r><t>sta</t></r><r><t>rt_x000D_</t></r></si>";
    book.formats = R"(<numFmt numFmtId="164" formatCode="yyyy\-mm\-dd;@"/>)";
    book.styles = R"(<xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/>)";
    book.rows =
        R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>)"
        R"(<row r="4"><c r="A4" t="inlineStr"><is><t>a</t></is></c><c r="B4" s="1"><v>4427</v></c></row>)";
    book.more_sheets = {"Blad2"};
    std::vector<test::ZipFile> parts = book.files();
    for (test::ZipFile& part : parts) {
        part.deflated = false;
    }
    return parts;
}

}  // namespace

void workbook_part(std::string_view input) {
    static const std::vector<test::ZipFile> good = good_parts();
    std::vector<test::ZipFile> parts = good;
    parts[take_choice(input, parts.size())].content = input;
    read_whole_workbook(test::zip(parts));
}

}  // namespace samspar::fuzz
