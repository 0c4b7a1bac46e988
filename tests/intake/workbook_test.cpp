// A sheet of a workbook meets the rules of a CSV file, by row and column.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "intake/errors_copy.h"
#include "intake/import.h"
#include "intake/registrering_text.h"
#include "intake/workbook_text.h"
#include "office/small_workbook.h"
#include "office/unreadable.h"
#include "support/import.h"
#include "support/test_store.h"

namespace samspar::intake {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string text_cell(const std::string& text) {
    return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

// A row of texts; `attributes` such as ` r="3"`.
std::string row(const std::vector<std::string>& cells, const std::string& attributes = "") {
    std::string all = "<row" + attributes + ">";
    for (const std::string& cell : cells) {
        all += cell.starts_with('<') ? cell : text_cell(cell);
    }
    return all + "</row>";
}

test::SmallWorkbook book_with(const std::string& rows) {
    test::SmallWorkbook book;
    book.styles = "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>";
    book.rows = row({"insats", "person", "start", "kon", "fodelsear"}) + rows;
    return book;
}

const std::string kDay = "<c s=\"1\"><v>44270</v></c>";  // 2021-03-15
const std::string kYear = "<c><v>1985.0</v></c>";

ImportReport report_of(const std::string& bytes, const std::string& sheet = "") {
    test::TestStore home;
    ImportOptions options;
    options.sheet = sheet;
    const ImportReport report = test::import_registreringar(*home.store, bytes, options);
    EXPECT_EQ(report.committed, report.errors.empty());
    return report;
}

std::vector<std::string> errors_in(const std::string& bytes, const std::string& sheet = "") {
    std::vector<std::string> texts;
    for (const ImportError& error : report_of(bytes, sheet).errors) {
        texts.push_back(to_string(error));
    }
    return texts;
}

std::vector<std::string> notes_in(const std::string& bytes, const std::string& sheet = "") {
    std::vector<std::string> texts;
    for (const ImportError& note : report_of(bytes, sheet).noted) {
        texts.push_back(std::string(note.code.text()) + " " + to_string(note));
    }
    return texts;
}

TEST(WorkbookImport, rows_are_stored_as_from_csv) {
    const test::SmallWorkbook book =
        book_with(row({"START", "p1", kDay, "Kvinna", kYear}) +
                  row({"start", "<c><v>2.02602123456E11</v></c>", "2021-04-01", "man", "1990"}));
    test::TestStore from_workbook;
    test::TestStore from_csv;
    const std::string csv =
        "insats;person;start;kon;fodelsear\n"
        "START;p1;2021-03-15;Kvinna;1985\n"
        "start;202602123456;2021-04-01;man;1990\n";
    EXPECT_EQ(test::import_registreringar(*from_workbook.store, book.bytes(), {}).rows_new, 2);
    EXPECT_EQ(test::import_registreringar(*from_csv.store, csv, {}).rows_new, 2);
    EXPECT_EQ(test::registreringar_text(*from_workbook.store),
              test::registreringar_text(*from_csv.store));
    // The key is the same key, to the last digit.
    const ImportReport again = test::import_registreringar(*from_workbook.store, csv, {});
    EXPECT_EQ(again.rows_same, 2);
}

TEST(WorkbookImport, errors_are_told_by_the_rows_of_the_sheet) {
    const test::SmallWorkbook book =
        book_with(row({"START", "p1", kDay, "man", kYear}, " r=\"4\"") +
                  row({"START", "p2", "15 mars", "man", kYear}, " r=\"9\"") +
                  row({"START", "p3", "<c t=\"e\"><v>#N/A</v></c>", "man", "<c><v>1985.5</v></c>"},
                      " r=\"12\""));
    EXPECT_THAT(errors_in(book.bytes()),
                ElementsAre("rad 9, kolumn start: är inget datum som 2021-03-15",
                            "rad 12, kolumn start: är ett fel i kalkylbladet (#SAKNAS!)",
                            "rad 12, kolumn fodelsear: är inget heltal"));
}

TEST(WorkbookImport, a_key_that_the_spreadsheet_rounded_is_an_error) {
    EXPECT_THAT(
        errors_in(book_with(row({"START", "<c><v>2026021234567891</v></c>", kDay, "man", kYear}))
                      .bytes()),
        ElementsAre("rad 2, kolumn person: är ett tal med fler än 15 siffror, som "
                    "kalkylprogrammet har avrundat; gör cellen till text och skriv det igen"));
}

TEST(WorkbookImport, an_identity_is_refused_also_when_it_is_a_number) {
    EXPECT_THAT(
        errors_in(book_with(row({"START", "<c><v>1.91212121212E11</v></c>", kDay, "man", kYear}))
                      .bytes()),
        ElementsAre("rad 2, kolumn person: innehåller något som liknar ett personnummer, ett "
                    "telefonnummer eller en e-postadress"));
}

TEST(WorkbookImport, an_error_in_the_header_is_told) {
    test::SmallWorkbook book = book_with("");
    book.rows = row({"insats", "start", "kon", "fodelsear", "<c t=\"e\"><v>#REF!</v></c>"});
    EXPECT_THAT(errors_in(book.bytes()),
                testing::Contains("rad 1, kolumn 5: är ett fel i kalkylbladet (#REFERENS!)"));
}

TEST(WorkbookImport, what_is_hidden_is_read_and_told) {
    test::SmallWorkbook book = book_with(row({"START", "p1", kDay, "man", kYear}, " hidden=\"1\""));
    book.before_rows = "<cols><col min=\"4\" max=\"9\" hidden=\"1\"/></cols>";
    EXPECT_THAT(
        notes_in(book.bytes()),
        ElementsAre("hidden_column rad 1, kolumn kon: är dold i arbetsboken, och lästes",
                    "hidden_column rad 1, kolumn fodelsear: är dold i arbetsboken, och lästes",
                    "hidden_row rad 2: är dold i arbetsboken, och lästes"));
    EXPECT_EQ(report_of(book.bytes()).rows_new, 1);
}

TEST(WorkbookImport, what_is_drawn_to_nothing_is_hidden_too) {
    test::SmallWorkbook book =
        book_with(row({"START", "p1", kDay, "man", kYear}, " ht=\"0\" customHeight=\"1\""));
    book.before_rows =
        "<cols><col min=\"1\" max=\"1\" width=\"0.0\"/>"
        "<col min=\"2\" max=\"2\" width=\"10.5\"/></cols>";
    EXPECT_THAT(notes_in(book.bytes()),
                ElementsAre("hidden_column rad 1, kolumn insats: är dold i arbetsboken, och lästes",
                            "hidden_row rad 2: är dold i arbetsboken, och lästes"));
}

TEST(WorkbookImport, merged_cells_are_told_and_only_the_first_has_content) {
    test::SmallWorkbook book = book_with(row({"START", "p1", kDay, "man", kYear}) +
                                         row({"START", "p2", kDay, "man", kYear}));
    book.after_rows = "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>";
    EXPECT_THAT(errors_in(book.bytes()), ElementsAre("rad 3, kolumn insats: måste anges"));
    EXPECT_THAT(notes_in(book.bytes()),
                ElementsAre("merged_cells rad 2, kolumn insats: är sammanslagen med andra celler; "
                            "bara den första av dem har innehåll"));
}

TEST(WorkbookImport, what_lies_under_a_merged_cell_is_noted_of_its_row) {
    test::SmallWorkbook book = book_with(row({"START", "p1", kDay, "man", kYear}) +
                                         row({"START", "p2", kDay, "man", kYear}));
    book.after_rows = "<mergeCells><mergeCell ref=\"B2:B3\"/></mergeCells>";
    EXPECT_THAT(notes_in(book.bytes()),
                ElementsAre("merged_cells rad 2, kolumn person: är sammanslagen med andra celler; "
                            "bara den första av dem har innehåll",
                            "covered_cell rad 3, kolumn person: ligger under en sammanslagen cell; "
                            "det som står där lästes inte"));
}

TEST(WorkbookImport, a_formula_that_was_never_computed_is_noted_also_on_an_empty_row) {
    const test::SmallWorkbook book = book_with(
        row({"START", "<c><f>A1</f></c>", kDay, "man", kYear}) + row({"<c/>", "<c><f>A1</f></c>"}));
    EXPECT_THAT(
        notes_in(book.bytes()),
        ElementsAre("no_stored_value rad 2, kolumn person: är en formel utan sparat värde, "
                    "och lästes som tom; öppna arbetsboken i kalkylprogrammet och spara den",
                    "no_stored_value rad 3, kolumn person: är en formel utan sparat värde, "
                    "och lästes som tom; öppna arbetsboken i kalkylprogrammet och spara den"));
}

TEST(WorkbookImport, the_sheet_that_was_read_is_told_when_nobody_chose_it) {
    test::SmallWorkbook book = book_with(row({"START", "p1", kDay, "man", kYear}));
    book.more_sheets = {"Hjälp", "19121212-1212"};
    EXPECT_THAT(
        notes_in(book.bytes()),
        ElementsAre("other_sheets bladet Blad1 lästes; arbetsboken har också: Hjälp, blad 3"));
    EXPECT_THAT(notes_in(book.bytes(), "blad1"), IsEmpty());
    EXPECT_THAT(errors_in(book.bytes(), "Blad"),
                ElementsAre("arbetsboken har inget sådant blad; den har: Blad1, Hjälp, blad 3"));
    EXPECT_THAT(errors_in(book.bytes(), "hjälp"),
                ElementsAre("bladet Hjälp är tomt; arbetsboken har också: Blad1, blad 3"));
    EXPECT_THAT(errors_in("insats;start;kon;alder\n", "Blad1"),
                ElementsAre("filen är ingen arbetsbok och har inga blad"));
}

TEST(WorkbookImport, a_strict_import_refuses_what_it_would_note_of_the_sheet) {
    const std::string good = row({"START", "p1", kDay, "man", kYear});
    test::SmallWorkbook hidden_row =
        book_with(row({"START", "p1", kDay, "man", kYear}, " hidden=\"1\""));
    test::SmallWorkbook hidden_column = book_with(good);
    hidden_column.before_rows = "<cols><col min=\"4\" max=\"4\" hidden=\"1\"/></cols>";
    test::SmallWorkbook merged = book_with(good);
    merged.after_rows = "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>";
    test::SmallWorkbook covered =
        book_with(good + row({"START", "p2", "2021-04-01", "man", kYear}));
    covered.after_rows = "<mergeCells><mergeCell ref=\"B2:B3\"/></mergeCells>";
    test::SmallWorkbook more_sheets = book_with(good);
    more_sheets.more_sheets = {"Hjälp"};
    const test::SmallWorkbook formula =
        book_with(row({"START", "<c><f>A1</f></c>", kDay, "man", kYear}));
    const test::SmallWorkbook formula_below = book_with(good + row({"<c/>", "<c><f>A1</f></c>"}));
    for (const test::SmallWorkbook& book :
         {hidden_row, hidden_column, merged, covered, more_sheets, formula, formula_below}) {
        test::TestStore home;
        ImportOptions options;
        options.strict = true;
        const std::string bytes = book.bytes();
        const ImportReport report = test::import_registreringar(*home.store, bytes, options);
        EXPECT_FALSE(report.committed);
        EXPECT_THAT(report.notes, IsEmpty());
        EXPECT_FALSE(report.errors.empty());
        EXPECT_EQ(test::registreringar_text(*home.store), "");
        EXPECT_EQ(report.rows, report.rows_new + report.rows_refused);
        // Every one of them is a note when nobody asks for more.
        EXPECT_TRUE(test::import_registreringar(*home.store, bytes, {}).committed);
    }
}

TEST(WorkbookImport, the_name_of_a_sheet_is_cut_and_cleaned_before_it_is_told) {
    test::SmallWorkbook book = book_with(row({"START", "p1", kDay, "man", kYear}));
    book.more_sheets = {std::string(10'000, 'x'), "a\u202Eb"};
    EXPECT_THAT(notes_in(book.bytes()),
                ElementsAre("other_sheets bladet Blad1 lästes; arbetsboken har också: " +
                            std::string(60, 'x') + "…, ab"));
    book.more_sheets = std::vector<std::string>(30, "Blad");
    EXPECT_THAT(notes_in(book.bytes()).at(0), testing::EndsWith("Blad, Blad och 10 till"));
}

TEST(WorkbookImport, signs_that_part_cells_may_stand_in_them) {
    const test::SmallWorkbook book =
        book_with(row({"START", "a;b,\"c\"\td\ne", kDay, "man", kYear}));
    EXPECT_EQ(read_workbook(book.bytes(), "", office::kMegabyte).csv,
              "insats;person;start;kon;fodelsear\n"
              "START;\"a;b,\"\"c\"\" d e\";2021-03-15;man;1985");
}

TEST(WorkbookImport, the_copy_with_errors_is_csv_with_the_cells_of_the_sheet) {
    const test::SmallWorkbook book = book_with(row({"START", "p1", kDay, "x", kYear}, " r=\"3\""));
    const ImportReport report = report_of(book.bytes());
    EXPECT_EQ(
        errors_copy(book.bytes(), report.errors),
        "\xEF\xBB\xBFinsats;person;start;kon;fodelsear;fel\r\n"
        "START;p1;2021-03-15;x;1985;\"kon: är varken en kod eller en etikett i sin lista; skriv "
        "kvinna, man eller annat\"\r\n");
    EXPECT_EQ(errors_copy("PK\x03\x04", {}), "");
}

TEST(WorkbookImport, a_sheet_that_grows_when_it_is_written_out_is_refused) {
    test::SmallWorkbook book;
    for (int i = 0; i < 2000; ++i) {
        book.rows += "<row><c r=\"ALL" + std::to_string(i + 1) + "\"><v>1</v></c></row>";
    }
    try {
        (void)read_workbook(book.bytes(), "", office::kMegabyte);
        FAIL() << "was read";
    } catch (const office::Unreadable& why) {
        EXPECT_EQ(std::string(why.what()), "bladet är som text större än 1 MB");
        EXPECT_EQ(why.code(), "file_too_large");
    }
}

TEST(WorkbookImport, more_cells_that_are_errors_than_can_be_told_are_refused) {
    test::SmallWorkbook book;
    const std::string cells = [] {
        std::string all;
        for (int i = 0; i < 500; ++i) {
            all += "<c t=\"e\"><v>?</v></c>";
        }
        return all;
    }();
    for (int i = 0; i < 500; ++i) {
        book.rows += "<row>" + cells + "</row>";
    }
    std::vector<test::ZipFile> files = book.files();
    files.back().deflated = false;
    EXPECT_THAT(errors_in(test::zip(files)),
                ElementsAre("bladet har fler än 200000 celler som är fel"));
}

}  // namespace
}  // namespace samspar::intake
