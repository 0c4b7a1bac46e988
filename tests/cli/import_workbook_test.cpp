// The same registreringar as CSV and as workbooks of other programs (tests/data/office): the same
// reports, and the same store.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/program.h"
#include "test_paths.h"

namespace samspar::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

const std::string kFiles = TEST_DATA "/office/registreringar";

void import_insatser(const Home& home) {
    ASSERT_EQ(home.run({"import", "insatser", TEST_DATA "/hbs-2021/insatser.csv"}).code, 0);
}

nlohmann::json import_json(const Home& home, const std::string& file) {
    return home.run({"import", "registreringar", file, "--json"}).json();
}

TEST(ImportWorkbook, ends_as_the_csv_file_does_whichever_program_wrote_it) {
    const Home from_csv;
    import_insatser(from_csv);
    EXPECT_EQ(import_json(from_csv, kFiles + ".csv")["new"], 40);
    const Finished of_csv = from_csv.run({"statistik", "2021"});
    ASSERT_EQ(of_csv.code, 0) << of_csv.err;
    for (const char* program : {"-libreoffice.xlsx", "-openpyxl.xlsx"}) {
        const Home home;
        import_insatser(home);
        const auto first = import_json(home, kFiles + program);
        EXPECT_EQ(first["new"], 40) << program << first;
        EXPECT_EQ(first["refused"], 0) << program;
        EXPECT_EQ(home.run({"statistik", "2021"}).out, of_csv.out) << program;
        // Every field of every row is what the CSV file says, and the other way round.
        EXPECT_EQ(import_json(home, kFiles + ".csv")["same"], 40) << program;
        EXPECT_EQ(import_json(from_csv, kFiles + program)["same"], 40) << program;
    }
}

TEST(ImportWorkbook, a_sheet_is_named_and_the_others_are_told) {
    const Home home;
    import_insatser(home);
    const std::string file = kFiles + "-openpyxl.xlsx";
    EXPECT_EQ(home.run({"import", "registreringar", file, "--dry-run"}).err,
              "obs: bladet Deltagare 2021 lästes; arbetsboken har också: Hjälp\n");
    EXPECT_THAT(
        home.run({"import", "registreringar", file, "--dry-run", "--sheet", "deltagare 2021"}).err,
        IsEmpty());
    const Finished wrong = home.run({"import", "registreringar", file, "--sheet", "Blad1"});
    EXPECT_EQ(wrong.code, 1);
    EXPECT_EQ(wrong.err, "arbetsboken har inget sådant blad; den har: Deltagare 2021, Hjälp\n");
    const Finished empty = home.run({"import",
                                     "registreringar",
                                     file,
                                     "--sheet",
                                     "Hjälp",
                                     "--errors-out",
                                     home.path("wrong.csv")});
    EXPECT_EQ(empty.code, 1);
    EXPECT_THAT(empty.err, HasSubstr("bladet Hjälp är tomt"));
    EXPECT_THAT(empty.err, HasSubstr("the file cannot be read, so there is no copy of it"));
    EXPECT_FALSE(std::filesystem::exists(home.path("wrong.csv")));
}

TEST(ImportWorkbook, goes_by_what_the_file_holds_and_not_by_its_name) {
    const Home home;
    import_insatser(home);
    const std::string file = home.file("a.csv", content_of(kFiles + "-libreoffice.xlsx"));
    EXPECT_EQ(import_json(home, file)["new"], 40);
    EXPECT_EQ(import_json(home, home.file("a.xlsx", content_of(kFiles + ".csv")))["same"], 40);
}

TEST(ImportWorkbook, the_copy_with_errors_is_csv_that_can_be_imported) {
    const Home home;
    const std::string copy = home.path("wrong.csv");
    const Finished run = home.run({"import",
                                   "registreringar",
                                   kFiles + "-openpyxl.xlsx",
                                   "--sheet",
                                   "Deltagare 2021",
                                   "--errors-out",
                                   copy});
    EXPECT_EQ(run.code, 1);
    EXPECT_THAT(run.err, HasSubstr("rad 41, kolumn insats: är ingen registrerad insats"));
    EXPECT_THAT(content_of(copy), HasSubstr(";insats: är ingen registrerad insats\r\n"));
    import_insatser(home);
    EXPECT_EQ(import_json(home, copy)["new"], 40);
}

}  // namespace
}  // namespace samspar::test
