// What an import must survive, whatever the file holds.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "intake/import.h"
#include "intake/registrering_text.h"
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
    const ImportReport report = import_registreringar(*home.store, file, {});
    EXPECT_EQ(report.committed, report.errors.empty());
    if (!report.committed) {
        EXPECT_EQ(test::registreringar_text(*home.store), "");
    }
    return errors_of(report);
}

TEST(HostileFile, an_empty_file) {
    EXPECT_THAT(errors_in(""), ElementsAre("the file is empty"));
    EXPECT_THAT(errors_in("\xEF\xBB\xBF"), ElementsAre("the file is empty"));
    EXPECT_THAT(errors_in("\r\n\r\n"), ElementsAre("the file is empty"));
}

TEST(HostileFile, a_header_and_nothing_more_is_stored_as_nothing) {
    EXPECT_THAT(errors_in(kHeader), ElementsAre());
}

TEST(HostileFile, a_separator_nobody_uses) {
    EXPECT_THAT(errors_in("insats|start|kon|fodelsear\nSTART|2021-03-15|man|1985\n"),
                ElementsAre(HasSubstr("row 1: \"insats|start|kon|fodelsear\" is no known column"),
                            "row 1, column insats: is missing",
                            "row 1, column start: is missing",
                            "row 1, column kon: is missing",
                            "row 1, column fodelsear: is missing, and so is alder"));
}

TEST(HostileFile, another_separator_in_the_rows_than_in_the_header) {
    EXPECT_THAT(errors_in("insats;start;kon;fodelsear\nSTART,2021-03-15,man,1985\n"),
                ElementsAre("row 2, column start: is required",
                            "row 2, column kon: is required",
                            "row 2, column fodelsear: is required",
                            "row 2, column insats: is not an insats of this store"));
}

TEST(HostileFile, a_workbook_and_a_utf16_file_are_called_by_name) {
    EXPECT_THAT(errors_in("PK\x03\x04 and so on"),
                ElementsAre("the file is a workbook; save it as CSV and try again"));
    EXPECT_THAT(errors_in(std::string_view("\xFF\xFEi\0n\0", 6)),
                ElementsAre("the file is UTF-16; save it as CSV in UTF-8 and try again"));
}

TEST(HostileFile, nul_bytes) {
    std::string file{kHeader};
    file += "START;p1;2021-03-15;man;1985\nSTART;p";
    file.push_back('\0');
    file += ";2021-03-15;man;1985\n";
    EXPECT_THAT(errors_in(file), ElementsAre("row 3: holds a NUL byte; this is not a text file"));
}

TEST(HostileFile, a_line_of_fifty_megabytes) {
    std::string file{kHeader};
    file += std::string(std::size_t{49} * 1024 * 1024, 'x');
    EXPECT_THAT(errors_in(file),
                ElementsAre("row 2: is longer than 64 kB; a quote may be opened and never closed"));
}

TEST(HostileFile, a_file_above_fifty_megabytes) {
    const std::string file(std::size_t{50} * 1024 * 1024 + 1, '\n');
    EXPECT_THAT(errors_in(file), ElementsAre("the file is larger than 50 MB"));
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
    const ImportReport report = import_registreringar(*home.store, file, options);
    EXPECT_EQ(report.rows_refused, kMillion);
    ASSERT_EQ(report.errors.size(), kMillion + 1);
    EXPECT_EQ(to_string(report.errors.back()), "row 1000002: the file has more than 1000000 rows");
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
            import_registreringar(*home.store, header + "\n" + row + "\n", options);
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
    EXPECT_THAT(errors_in(file),
                ElementsAre("row 2, column person: begins like a formula, with = + - or @",
                            "row 2, column start: is not a date like 2021-03-15",
                            "row 2, column kon: is neither a code nor a label of its list",
                            "row 2, column fodelsear: is not a whole number",
                            "row 2, column insats: is not an insats of this store"));
}

TEST(HostileFile, quotes_and_line_breaks_in_cells) {
    test::TestStore home;
    const ImportReport report =
        import_registreringar(*home.store,
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
        const ImportReport report = import_registreringar(*home.store, file, {});
        EXPECT_EQ(report.rows_new, 0) << file;
    }
}

}  // namespace
}  // namespace samspar::intake
