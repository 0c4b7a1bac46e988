// What an import must survive, whatever the file holds.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "intake/import.h"
#include "intake/registrering_text.h"
#include "support/import.h"
#include "support/test_store.h"

namespace samspar::intake {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr std::string_view kHeader = "insats;person;start;kon;fodelsear\n";

std::vector<std::string> errors_of(const ImportReport& report) {
    std::vector<std::string> texts;
    for (const ImportError& error : report.errors) {
        texts.push_back(to_string(error));
    }
    return texts;
}

std::vector<std::string> errors_in(std::string_view file) {
    test::TestStore home;
    const ImportReport report = test::import_registreringar(*home.store, file, {});
    EXPECT_EQ(report.committed, report.errors.empty());
    if (!report.committed) {
        EXPECT_EQ(test::registreringar_text(*home.store), "");
    }
    return errors_of(report);
}

TEST(HostileFile, an_empty_file) {
    EXPECT_THAT(errors_in(""), ElementsAre("filen är tom"));
    EXPECT_THAT(errors_in("\xEF\xBB\xBF"), ElementsAre("filen är tom"));
    EXPECT_THAT(errors_in("\r\n\r\n"), ElementsAre("filen är tom"));
}

TEST(HostileFile, a_header_and_nothing_more_is_stored_as_nothing) {
    EXPECT_THAT(errors_in(kHeader), ElementsAre());
}

TEST(HostileFile, a_separator_nobody_uses) {
    EXPECT_THAT(
        errors_in("insats|start|kon|fodelsear\nSTART|2021-03-15|man|1985\n"),
        ElementsAre(HasSubstr("rad 1: är en enda cell; skilj kolumnerna åt med ; , eller tab")));
}

TEST(HostileFile, another_separator_in_the_rows_than_in_the_header) {
    EXPECT_THAT(errors_in("insats;start;kon;fodelsear\nSTART,2021-03-15,man,1985\n"),
                ElementsAre("rad 2: är en enda cell; skiljetecknet är ett annat än i rubrikraden",
                            "rad 2, kolumn start: måste anges",
                            "rad 2, kolumn kon: måste anges",
                            "rad 2, kolumn fodelsear: måste anges",
                            "rad 2, kolumn insats: är ingen registrerad insats"));
}

TEST(HostileFile, what_is_neither_csv_nor_a_workbook_is_called_by_name) {
    EXPECT_THAT(errors_in("PK\x03\x04 and so on"),
                ElementsAre("arbetsboken är skadad: den går inte att packa upp"));
    EXPECT_THAT(errors_in("\xD0\xCF\x11\xE0 and so on"),
                ElementsAre("filen är i det äldre Excel-formatet (.xls); spara den som "
                            "Excel-arbetsbok (.xlsx) eller som CSV UTF-8"));
    EXPECT_THAT(errors_in(std::string_view("\xFF\xFEi\0n\0", 6)),
                ElementsAre("filen är UTF-16; spara den som CSV i UTF-8 och försök igen"));
}

TEST(HostileFile, nul_bytes) {
    std::string file{kHeader};
    file += "START;p1;2021-03-15;man;1985\nSTART;p";
    file.push_back('\0');
    file += ";2021-03-15;man;1985\n";
    EXPECT_THAT(errors_in(file),
                ElementsAre("rad 3: innehåller en nollbyte; det här är ingen textfil"));
}

TEST(HostileFile, a_line_of_fifty_megabytes) {
    std::string file{kHeader};
    file += std::string(std::size_t{49} * 1024 * 1024, 'x');
    EXPECT_THAT(
        errors_in(file),
        ElementsAre("rad 2: är längre än 64 kB; ett citattecken kan ha öppnats utan att avslutas"));
}

TEST(HostileFile, a_file_above_fifty_megabytes) {
    const std::string file(std::size_t{50} * 1024 * 1024 + 1, '\n');
    EXPECT_THAT(errors_in(file), ElementsAre("filen är större än 50 MB"));
}

TEST(HostileFile, a_million_rows_are_read_and_one_more_is_not) {
    constexpr std::int64_t kMillion = 1'000'000;
    std::string file{"insats;start;kon;fodelsear\n"};
    // Every row is wrong, so that the time goes into reading and not into storing.
    for (std::int64_t i = 0; i <= kMillion; ++i) {
        file += "S;2021-03-15;man;1985\n";
    }
    test::TestStore home;
    ImportOptions options;
    options.most_errors = kMillion + 1;
    const ImportReport report = test::import_registreringar(*home.store, file, options);
    EXPECT_EQ(report.rows_refused, kMillion + 1);  // the one that was not read too
    ASSERT_EQ(report.errors.size(), kMillion + 1);
    EXPECT_EQ(to_string(report.errors.back()), "rad 1000002: filen har fler än 1000000 rader");
    EXPECT_FALSE(report.readable);
}

TEST(HostileFile, a_personnummer_in_any_column_is_refused_and_never_repeated) {
    constexpr std::string_view kIdentity = "19121212-1212";
    const std::vector<std::string> columns{"insats",
                                           "person",
                                           "start",
                                           "avslut",
                                           "anledning",
                                           "kon",
                                           "fodelsear",
                                           "forsorjning_fore",
                                           "forsorjning_efter",
                                           "sysselsattning_fore",
                                           "sysselsattning_efter",
                                           "omfattning_fore",
                                           "omfattning_efter",
                                           "utbildning",
                                           "tid_i_forsorjning",
                                           "remittent",
                                           "kommun",
                                           "handlingsplan",
                                           "extern_id"};
    for (const std::string& wrong : columns) {
        std::string header;
        std::string row;
        for (const std::string& column : columns) {
            header.append(header.empty() ? "" : ";").append(column);
            const std::string_view cell = column == "insats"      ? "START"
                                          : column == "start"     ? "2021-03-15"
                                          : column == "kon"       ? "man"
                                          : column == "fodelsear" ? "1985"
                                                                  : "";
            row.append(column == "insats" ? "" : ";").append(column == wrong ? kIdentity : cell);
        }
        test::TestStore home;
        ImportOptions options;
        options.create_insatser = true;
        const ImportReport report =
            test::import_registreringar(*home.store, header + "\n" + row + "\n", options);
        EXPECT_FALSE(report.committed);
        const auto first = std::ranges::find(report.errors, wrong, &ImportError::column);
        ASSERT_NE(first, report.errors.end()) << wrong;
        EXPECT_EQ(first->code, "looks_like_identity") << wrong;
        for (const std::string& text : errors_of(report)) {
            EXPECT_EQ(text.find("1212"), std::string::npos) << text;
        }
        EXPECT_TRUE(report.insatser_created.empty());
    }
}

TEST(HostileFile, formulas_are_wrong_values_everywhere) {
    std::string file{kHeader};
    file += "=1+1;=cmd|'/c calc'!A1;=TODAY();=A1;=1985\n";
    EXPECT_THAT(
        errors_in(file),
        ElementsAre(
            "rad 2, kolumn person: börjar som en formel, med = + - eller @",
            "rad 2, kolumn start: är inget datum som 2021-03-15",
            "rad 2, kolumn kon: är varken en kod eller en etikett i sin lista; skriv kvinna, "
            "man eller annat",
            "rad 2, kolumn fodelsear: är inget heltal",
            "rad 2, kolumn insats: är ingen registrerad insats"));
}

TEST(HostileFile, quotes_and_line_breaks_in_cells) {
    test::TestStore home;
    const ImportReport report =
        test::import_registreringar(*home.store,
                                    "insats;person;start;kon;fodelsear\r\n"
                                    "\"START\";\"a;\"\"b\"\"\r\nc\";2021-03-15;\"Kvinna\";1985\r\n"
                                    "START;x;2021-03-15;\"Man\r\n\";1985\r\n",
                                    {});
    EXPECT_TRUE(report.committed);
    EXPECT_EQ(report.rows_new, 2);
}

TEST(HostileFile, bytes_of_every_kind_do_not_bring_it_down) {
    std::uint32_t state = 1;
    for (int round = 0; round < 300; ++round) {
        std::string file{kHeader};
        constexpr std::string_view kSigns = "\";,\n\r\t|=START2021-03-15man\xE5\xC3\xA5\xFF";
        for (int i = 0; i < 400; ++i) {
            state = state * 1664525U + 1013904223U;
            file += kSigns[(state >> 16U) % kSigns.size()];
        }
        static test::TestStore home;
        const ImportReport report = test::import_registreringar(*home.store, file, {});
        EXPECT_EQ(report.rows_new, 0) << file;
    }
}

}  // namespace
}  // namespace samspar::intake
