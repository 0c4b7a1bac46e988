#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/program.h"
#include "test_paths.h"

namespace samspar::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* kGood =
    "insats;person;start;kon;fodelsear\n"
    "Lyra;p1;2021-03-15;kvinna;1999\n";

constexpr const char* kHalfGood =
    "insats;person;start;kon;fodelsear\n"
    "Lyra;p1;2021-03-15;kvinna;1999\n"
    "Lyra;p2;2021-02-30;kvinna;1999\n";

TEST(ImportCommand, stores_a_file_and_says_how_many_rows) {
    const Home home;
    const Finished run =
        home.run({"import", "registreringar", home.file("a.csv", kGood), "--create-insatser"});
    EXPECT_EQ(run.code, 0) << run.err;
    EXPECT_THAT(run.err, IsEmpty());
    EXPECT_EQ(run.out,
              "registreringar from " + home.path("a.csv") +
                  "\n"
                  "  new                 1\n"
                  "  changed             0\n"
                  "  same                0\n"
                  "  refused             0\n"
                  "Stored.\n"
                  "Made the insats Lyra.\n");
}

TEST(ImportCommand, the_same_file_twice_changes_nothing) {
    const Home home;
    home.import_hbs();
    const auto json =
        home.run({"import", "registreringar", TEST_DATA "/hbs-2021/registreringar.csv", "--json"})
            .json();
    EXPECT_EQ(json["new"], 0);
    EXPECT_EQ(json["changed"], 0);
    EXPECT_EQ(json["same"], 450);
    EXPECT_EQ(json["stored"], true);
}

TEST(ImportCommand, a_wrong_row_refuses_the_whole_file_with_exit_code_1) {
    const Home home;
    const std::string file = home.file("a.csv", kHalfGood);
    const Finished run = home.run({"import", "registreringar", file, "--create-insatser"});
    EXPECT_EQ(run.code, 1);
    EXPECT_EQ(run.err, "rad 3, kolumn start: datumet finns inte\n");
    EXPECT_THAT(run.out, HasSubstr("Refused: nothing was stored.\n"));
    const auto after =
        home.run({"import", "registreringar", file, "--create-insatser", "--dry-run", "--json"});
    EXPECT_EQ(after.json()["new"], 1);  // so it was not there
}

TEST(ImportCommand, the_json_report_has_every_error_with_row_column_and_code) {
    const Home home;
    const Finished run = home.run(
        {"import", "registreringar", home.file("a.csv", kHalfGood), "--create-insatser", "--json"});
    EXPECT_EQ(run.code, 1);
    EXPECT_THAT(run.err, IsEmpty());
    const auto json = run.json();
    EXPECT_EQ(json["kind"], "registreringar");
    EXPECT_EQ(json["refused"], 1);
    EXPECT_EQ(json["stored"], false);
    EXPECT_EQ(json["errors"],
              nlohmann::json::parse(R"([{"row": 3, "column": "start", "code": "no_such_date",
                                         "message": "datumet finns inte",
                                         "limit": null}])"));
}

TEST(ImportCommand, good_rows_only_stores_the_good_rows) {
    const Home home;
    const std::string file = home.file("a.csv", kHalfGood);
    const Finished run =
        home.run({"import", "registreringar", file, "--create-insatser", "--good-rows-only"});
    EXPECT_EQ(run.code, 0);
    EXPECT_THAT(run.out, HasSubstr("The good rows are stored, the others not.\n"));
    EXPECT_EQ(
        home.run({"import", "registreringar", file, "--good-rows-only", "--json"}).json()["same"],
        1);
}

TEST(ImportCommand, a_dry_run_tells_what_would_happen) {
    const Home home;
    const std::string good = home.file("a.csv", kGood);
    const std::string bad = home.file("b.csv", kHalfGood);
    const Finished would =
        home.run({"import", "registreringar", good, "--create-insatser", "--dry-run"});
    EXPECT_EQ(would.code, 0);
    EXPECT_THAT(would.out, HasSubstr("A dry run: the file can be stored as it is."));
    const Finished would_not =
        home.run({"import", "registreringar", bad, "--create-insatser", "--dry-run"});
    EXPECT_EQ(would_not.code, 1);
    EXPECT_THAT(would_not.out, HasSubstr("A dry run: the file would be refused."));
    EXPECT_THAT(home.run({"import", "registreringar", good}).err,
                HasSubstr("är ingen registrerad insats"));
}

TEST(ImportCommand, writes_a_copy_with_what_is_wrong_and_takes_the_corrected_one) {
    const Home home;
    const std::string copy = home.path("wrong.csv");
    const Finished run = home.run({"import",
                                   "registreringar",
                                   home.file("a.csv", kHalfGood),
                                   "--create-insatser",
                                   "--errors-out",
                                   copy});
    EXPECT_EQ(run.code, 1);
    std::string text = content_of(copy);
    EXPECT_EQ(text,
              "\xEF\xBB\xBFinsats;person;start;kon;fodelsear;fel\r\n"
              "Lyra;p1;2021-03-15;kvinna;1999;\r\n"
              "Lyra;p2;2021-02-30;kvinna;1999;start: datumet finns inte\r\n");
    EXPECT_EQ(std::filesystem::status(copy).permissions(), std::filesystem::perms(0600));
    text.replace(text.find("2021-02-30"), 10, "2021-02-28");
    const Finished corrected = home.run(
        {"import", "registreringar", home.file("c.csv", text), "--create-insatser", "--json"});
    EXPECT_EQ(corrected.json()["new"], 2);
}

TEST(ImportCommand, the_copy_never_takes_the_place_of_a_file_that_is_there) {
    const Home home;
    const std::string file = home.file("a.csv", kHalfGood);
    std::filesystem::create_symlink(file, home.path("link.csv"));
    std::filesystem::create_hard_link(file, home.path("hard.csv"));
    std::filesystem::create_directory(home.path("d"));
    const auto run = [&](const std::string& copy, std::vector<std::string> more = {}) {
        more.insert(more.begin(), {"import", "registreringar", file, "--create-insatser"});
        more.insert(more.end(), {"--errors-out", copy});
        return home.run(more);
    };
    for (const char* name : {"a.csv", "d/../a.csv", "link.csv", "hard.csv"}) {
        using Words = std::vector<std::string>;
        for (const Words& more : {Words{}, Words{"--overwrite"}}) {
            const Finished refused = run(home.path(name), more);
            EXPECT_EQ(refused.code, 1) << name;
            EXPECT_THAT(refused.err, HasSubstr("is a file that the command reads")) << name;
        }
    }
    EXPECT_EQ(content_of(file), kHalfGood);
    const std::string notes = home.file("notes.csv", "mine");
    EXPECT_THAT(run(notes).err, HasSubstr("is there already"));
    EXPECT_EQ(content_of(notes), "mine");
    EXPECT_EQ(run(notes, {"--overwrite"}).code, 1);
    EXPECT_THAT(content_of(notes), HasSubstr(";fel\r\n"));
    EXPECT_THAT(run(home.path("d"), {"--overwrite"}).err, HasSubstr("is no ordinary file"));
    EXPECT_THAT(run(home.data() + "/new.csv").err, HasSubstr("lies in the data directory"));
    EXPECT_FALSE(std::filesystem::exists(home.data() + "/new.csv"));
}

TEST(ImportCommand, says_that_no_row_could_be_read) {
    const Home home;
    const Finished run = home.run({"import", "registreringar", home.file("a.csv", "\xFF\xFEx")});
    EXPECT_EQ(run.code, 1);
    EXPECT_THAT(run.out, HasSubstr("  no row of it could be read\nRefused: nothing was stored.\n"));
}

TEST(ImportCommand, a_name_cannot_give_orders_to_the_terminal) {
    const Home home;
    const std::string file = home.file("\x1B[2J.csv", "insats;\x1B[31mx\nA;1\n");
    const Finished run = home.run({"import", "registreringar", file});
    EXPECT_THAT(run.err, HasSubstr("\"?[31mx\" är ingen känd kolumn"));
    EXPECT_THAT(home.run({"import", "registreringar", file + "x"}).err, HasSubstr("?[2J.csvx"));
    EXPECT_EQ((run.out + run.err).find('\x1B'), std::string::npos);
}

TEST(ImportCommand, tells_that_it_takes_workbooks) {
    const Home home;
    for (const Finished& help : {samspar({"import", "--help"}), samspar({"--help"})}) {
        EXPECT_THAT(help.out, HasSubstr("XLSX"));
    }
}

TEST(ImportCommand, a_refused_file_makes_no_insats_and_says_of_none) {
    const Home home;
    const std::string file = home.file("a.csv", kHalfGood);
    const Finished run = home.run({"import", "registreringar", file, "--create-insatser"});
    EXPECT_THAT(run.out, testing::Not(HasSubstr("Lyra")));
    EXPECT_EQ(home.run({"import", "registreringar", file, "--create-insatser", "--json"})
                  .json()["insatser_made"],
              nlohmann::json::array());
    EXPECT_THAT(home.run({"import",
                          "registreringar",
                          home.file("b.csv", kGood),
                          "--create-insatser",
                          "--dry-run"})
                    .out,
                HasSubstr("Would make the insats Lyra.\n"));
}

TEST(ImportCommand, strict_refuses_a_file_with_notes) {
    const Home home;
    const std::string file = home.file("a.csv",
                                       "insats;start;avslut;kon;fodelsear\n"
                                       "Lyra;2021-03-15;2021-09-01;man;1985\n");
    const Finished run =
        home.run({"import", "registreringar", file, "--create-insatser", "--strict"});
    EXPECT_EQ(run.code, 1);
    EXPECT_THAT(run.err, HasSubstr("rad 2, kolumn anledning: saknas i filen"));
    EXPECT_EQ(home.run({"import", "registreringar", file, "--strict", "--good-rows-only"}).code, 2);
    EXPECT_EQ(home.run({"import", "registreringar", file, "--create-insatser"}).code, 0);
}

TEST(ImportCommand, insatser_and_antal_go_in_the_same_way) {
    const Home home;
    EXPECT_EQ(
        home.run({"import",
                  "insatser",
                  home.file("i.csv", "namn;registrering;start\nKugghjulen;antal;2012-01-01\n")})
            .code,
        0);
    const auto json =
        home.run({"import",
                  "antal",
                  home.file("a.csv", "insats;enhet;ar;antal\nKugghjulen;Tumba;2012;104\n"),
                  "--json"})
            .json();
    EXPECT_EQ(json["new"], 1);
    EXPECT_EQ(json["stored"], true);
}

TEST(ImportCommand, a_file_that_is_not_there_is_told_without_opening_the_store) {
    const Home home;
    const Finished run = home.run({"import", "registreringar", home.path("none.csv")});
    EXPECT_EQ(run.code, 1);
    EXPECT_EQ(run.err,
              "samspar: cannot read " + home.path("none.csv") + ": No such file or directory\n");
    EXPECT_THAT(home.run({"import", "registreringar", home.data()}).err,
                HasSubstr("Is a directory"));
}

TEST(ImportCommand, progress_is_shown_only_when_asked_or_on_a_terminal) {
    const Home home;
    std::string file = "insats;start;kon;fodelsear\n";
    for (int i = 0; i < 3000; ++i) {
        file += "Lyra;2021-03-15;man;1985\n";
    }
    const std::string path = home.file("a.csv", file);
    const std::vector<std::string> words{
        "import", "registreringar", path, "--create-insatser", "--dry-run"};
    EXPECT_THAT(home.run(words).err, IsEmpty());
    std::vector<std::string> with_progress = words;
    with_progress.push_back("--progress");
    EXPECT_THAT(home.run(with_progress).err, HasSubstr("reading: 100 %\n"));
}

TEST(ImportCommand, an_identity_is_refused_and_not_repeated_anywhere) {
    const Home home;
    const Finished run = home.run({"import",
                                   "registreringar",
                                   home.file("a.csv",
                                             "insats;person;start;kon;fodelsear\n"
                                             "Lyra;19121212-1212;2021-03-15;man;1985\n"),
                                   "--create-insatser",
                                   "--errors-out",
                                   home.path("wrong.csv"),
                                   "--json"});
    EXPECT_EQ(run.code, 1);
    EXPECT_EQ(run.json()["errors"][0]["code"], "looks_like_identity");
    for (const std::string& text : {run.out, run.err, content_of(home.path("wrong.csv"))}) {
        EXPECT_EQ(text.find("1212-1212"), std::string::npos);
    }
}

}  // namespace
}  // namespace samspar::test
