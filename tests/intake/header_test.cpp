#include "intake/header.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace samspar::intake {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::array<Column, 3> kColumns{{{"insats", true}, {"kon"}, {"avslut", false, "slut"}}};

CsvRow row_of(std::vector<std::string_view> cells, std::int64_t number = 1) {
    CsvRow row;
    row.number = number;
    row.cells = std::move(cells);
    return row;
}

std::vector<std::string> errors_in(std::vector<std::string_view> names) {
    std::vector<ImportError> errors;
    const Header header(row_of(std::move(names)), kColumns, errors);
    std::vector<std::string> texts;
    for (const ImportError& error : errors) {
        texts.push_back(to_string(error));
    }
    return texts;
}

std::vector<std::string> errors_of_cells(std::vector<std::string_view> cells) {
    std::vector<ImportError> none;
    const Header header(row_of({"insats", "kon"}), kColumns, none);
    RowErrors errors(7);
    check_cells(row_of(std::move(cells), 7), header, errors);
    std::vector<std::string> texts;
    for (const ImportError& error : errors.all()) {
        texts.push_back(to_string(error));
    }
    return texts;
}

TEST(Header, knows_columns_without_regard_to_case_accents_and_order) {
    std::vector<ImportError> errors;
    const Header header(row_of({" KÖN ", "Slut", "Insats"}), kColumns, errors);
    EXPECT_THAT(errors, IsEmpty());
    const CsvRow row = row_of({" man ", "2021-01-01", "START"}, 2);
    EXPECT_EQ(header.cell(row, 0), "START");
    EXPECT_EQ(header.cell(row, 1), "man");
    EXPECT_EQ(header.cell(row, 2), "2021-01-01");
}

TEST(Header, knows_a_column_by_the_label_that_the_form_has_for_it) {
    std::vector<ImportError> errors;
    const Header header(row_of({"Slutdatum", "Insats", "Kön"}), kColumns, errors);
    EXPECT_THAT(errors, IsEmpty());
    EXPECT_EQ(header.cell(row_of({"2021-01-01", "START", "man"}, 2), 2), "2021-01-01");
    EXPECT_THAT(errors_in({"insats", "Slutdatum", "avslut"}),
                ElementsAre("rad 1, kolumn avslut: finns två gånger"));
}

TEST(Header, a_missing_cell_is_an_empty_one) {
    std::vector<ImportError> errors;
    const Header header(row_of({"insats", "kon"}), kColumns, errors);
    EXPECT_EQ(header.cell(row_of({"START"}, 2), 1), "");
    EXPECT_EQ(header.cell(row_of({"START"}, 2), 2), "");
}

TEST(Header, names_every_column_that_is_unknown_missing_or_twice_there) {
    EXPECT_THAT(errors_in({"kön", "kon", "namn"}),
                ElementsAre("rad 1, kolumn kon: finns två gånger",
                            "rad 1: \"namn\" är ingen känd kolumn; kända är: insats kon avslut",
                            "rad 1, kolumn insats: saknas"));
}

TEST(Header, does_not_repeat_an_identity_that_stands_where_a_header_should) {
    EXPECT_THAT(errors_in({"insats", "19121212-1212"}),
                ElementsAre("rad 1: kolumn 2 är ingen känd kolumn; kända är: insats kon avslut"));
}

TEST(Header, cuts_and_cleans_a_name_that_it_repeats) {
    const std::string endless(10'000, 'x');
    const std::string known = " är ingen känd kolumn; kända är: insats kon avslut";
    EXPECT_THAT(errors_in({"insats", endless, "\x1B[31mröd"}),
                ElementsAre("rad 1: \"" + std::string(60, 'x') + "…\"" + known,
                            "rad 1: \"?[31mröd\"" + known));
}

TEST(Header, takes_the_apostrophe_away_that_keeps_a_spreadsheet_from_changing_a_cell) {
    std::vector<ImportError> errors;
    const Header header(row_of({"insats"}), kColumns, errors);
    const auto cell = [&](std::string_view text) {
        return std::string(header.cell(row_of({text}, 2), 0));
    };
    EXPECT_EQ(cell("'0126"), "0126");
    EXPECT_EQ(cell("'=1+1"), "=1+1");
    EXPECT_EQ(cell("'.5"), ".5");
    EXPECT_EQ(cell("'t Hooft"), "'t Hooft");
    EXPECT_EQ(cell("'"), "'");
}

TEST(Header, passes_over_the_column_of_an_earlier_error_copy) {
    EXPECT_THAT(errors_in({"insats", "fel"}), IsEmpty());
}

TEST(CheckCells, an_identity_in_any_cell_is_refused_and_not_repeated) {
    constexpr const char* kMessage =
        ": innehåller något som liknar ett personnummer, ett telefonnummer eller en e-postadress";
    EXPECT_THAT(errors_of_cells({"START", "191212121212"}),
                ElementsAre(std::string("rad 7, kolumn kon") + kMessage));
    EXPECT_THAT(errors_of_cells({"tel 070-174 06 05", "a@b.se"}),
                ElementsAre(std::string("rad 7, kolumn insats") + kMessage,
                            std::string("rad 7, kolumn kon") + kMessage));
    // Also beyond the header, and in full-width digits.
    EXPECT_THAT(errors_of_cells({"START", "man", "121212-1212"}),
                ElementsAre(std::string("rad 7, kolumn 3") + kMessage));
    for (const char* other_digits : {"１２１２１２１２１２", "١٢١٢١٢١٢١٢", "𝟏𝟐𝟏𝟐𝟏𝟐𝟏𝟐𝟏𝟐"}) {
        EXPECT_THAT(errors_of_cells({other_digits, "man"}),
                    ElementsAre(std::string("rad 7, kolumn insats") + kMessage));
    }
}

TEST(CheckCells, dates_and_codes_are_no_identities) {
    EXPECT_THAT(errors_of_cells({"20210315", "kommun:0126"}), IsEmpty());
}

TEST(CheckCells, more_cells_than_the_header_are_refused_unless_empty) {
    EXPECT_THAT(errors_of_cells({"START", "man", "x"}),
                ElementsAre("rad 7, kolumn 3: rubrikraden har ingen sådan kolumn"));
    EXPECT_THAT(errors_of_cells({"START", "man", " ", ""}), IsEmpty());
}

}  // namespace
}  // namespace samspar::intake
