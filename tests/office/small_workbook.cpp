#include "office/small_workbook.h"

#include "office/unreadable.h"

namespace samspar::test {
namespace {

const std::string kHead = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
const std::string kMain = R"( xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main")";
const std::string kRelations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
const std::string kType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string relation(const std::string& id, const std::string& kind, const std::string& target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + kType + kind + "\" Target=\"" + target +
           "\"/>";
}

std::string sheet(const std::string& content) {
    return kHead + "<worksheet" + kMain + ">" + content + "</worksheet>";
}

}  // namespace

std::vector<ZipFile> SmallWorkbook::files() const {
    std::string sheets = "<sheet name=\"Blad1\" sheetId=\"1\"" + state + " r:id=\"rId1\"/>";
    std::string relations = relation("rId1", "worksheet", "worksheets/sheet1.xml") +
                            relation("rIdS", "sharedStrings", "sharedStrings.xml") +
                            relation("rIdF", "styles", "/xl/styles.xml");
    std::vector<ZipFile> files;
    int number = 1;
    for (const std::string& name : more_sheets) {
        const std::string n = std::to_string(++number);
        sheets.append("<sheet name=\"").append(name).append("\" sheetId=\"").append(n);
        sheets.append("\" r:id=\"rId").append(n).append("\"/>");
        const std::string part = "worksheets/sheet" + n + ".xml";
        relations += relation("rId" + n, "worksheet", part);
        files.push_back({"xl/" + part, sheet("<sheetData/>")});
    }
    files.push_back({"_rels/.rels",
                     kHead + kRelations + relation("rId1", "officeDocument", "xl/workbook.xml") +
                         "</Relationships>"});
    files.push_back({"xl/workbook.xml",
                     kHead + "<workbook" + kMain + " xmlns:r=\"" + kType + "\">" + properties +
                         "<sheets>" + sheets + "</sheets></workbook>"});
    files.push_back(
        {"xl/_rels/workbook.xml.rels", kHead + kRelations + relations + "</Relationships>"});
    files.push_back({"xl/sharedStrings.xml", kHead + "<sst" + kMain + ">" + strings + "</sst>"});
    files.push_back({"xl/styles.xml",
                     kHead + "<styleSheet" + kMain + "><numFmts>" + formats +
                         "</numFmts><cellXfs>" + styles + "</cellXfs></styleSheet>"});
    files.push_back({"xl/worksheets/sheet1.xml",
                     sheet(before_rows + "<sheetData>" + rows + "</sheetData>" + after_rows)});
    return files;
}

std::string text_of_sheet(const std::string& bytes,
                          const std::string& sheet,
                          const office::Limits& limits) {
    office::Workbook book(bytes, limits);
    std::string text;
    book.read(book.choose(sheet), [&](const office::SheetRow& row) {
        text += std::to_string(row.number) + (row.hidden ? " hidden:" : ":");
        for (const office::SheetCell& cell : row.cells) {
            text += " " + office::column_letters(cell.column) + "=" + cell.text;
            if (cell.flaw != office::CellFlaw::kNone) {
                text += "!" + std::to_string(static_cast<int>(cell.flaw));
            }
        }
        text += "\n";
    });
    return text;
}

std::string refusal_of(const std::string& bytes,
                       const std::string& sheet,
                       const office::Limits& limits) {
    try {
        (void)text_of_sheet(bytes, sheet, limits);
    } catch (const office::Unreadable& why) {
        return why.what();
    }
    return {};
}

}  // namespace samspar::test
