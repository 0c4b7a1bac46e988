// The commands publicera and publicering, as somebody at a terminal or a script uses them.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>

#include "cli/program.h"

namespace samspar::test {
namespace {

using testing::HasSubstr;

// A förbund with the registreringar of HBS 2021.
struct Hbs : Home {
    Hbs() { import_hbs(); }
};

TEST(Publicera, shows_first_and_publishes_once) {
    const Hbs home;
    const Finished shown = home.run({"publicera", "2021", "--dry-run"});
    EXPECT_EQ(shown.code, 0) << shown.err;
    EXPECT_THAT(shown.out, HasSubstr("insats_kon"));
    EXPECT_THAT(shown.out, HasSubstr("Nothing is published."));
    EXPECT_EQ(home.run({"publicering", "list"}).out, "Nothing is published.\n");
    const Finished made = home.run({"publicera", "2021"});
    EXPECT_EQ(made.code, 0) << made.err;
    EXPECT_THAT(made.out, HasSubstr("Publicering 1, 2021: "));
    const Finished again = home.run({"publicera", "2021"});
    EXPECT_EQ(again.code, 1);
    EXPECT_THAT(again.err, HasSubstr("2021 is published already"));
    EXPECT_EQ(home.run({"publicera", "2021", "--json"}).json()["refused"], "already_published");
}

TEST(Publicera, takes_a_year_and_nothing_else) {
    const Hbs home;
    for (const char* year : {"2021T1", "2021-01/2021-04", "21", "x"}) {
        EXPECT_EQ(home.run({"publicera", year}).code, 2) << year;
    }
}

TEST(Publicera, tells_how_far_it_is_on_stderr) {
    const Hbs home;
    const Finished made = home.run({"publicera", "2021", "--progress", "--json"});
    EXPECT_EQ(made.code, 0);
    EXPECT_THAT(made.err, HasSubstr("protecting: "));
    EXPECT_EQ(made.json()["nummer"], 1);
}

TEST(Publicering, is_listed_shown_and_checked) {
    const Hbs home;
    ASSERT_EQ(home.run({"publicera", "2021"}).code, 0);
    const auto list = home.run({"publicering", "list", "--json"}).json()["publiceringar"];
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0]["period"], "2021");
    EXPECT_EQ(home.run({"publicering", "show", "1", "--json"}).json()["nummer"], 1);
    EXPECT_THAT(home.run({"publicering", "show", "1"}).out, HasSubstr("sdc-audit"));
    EXPECT_EQ(home.run({"publicering", "show", "2"}).code, 1);
    const Finished whole = home.run({"publicering", "verify"});
    EXPECT_EQ(whole.code, 0);
    EXPECT_THAT(whole.out, HasSubstr("whole and safe."));
    EXPECT_EQ(home.run({"publicering", "verify", "--json"}).json()["ok"], true);
    EXPECT_EQ(home.run({"publicering", "diff", "1"}).out, "Nothing would be different now.\n");
}

TEST(Publicering, files_come_as_they_were_frozen_and_the_auditor_takes_them) {
    const Hbs home;
    ASSERT_EQ(home.run({"publicera", "2021"}).code, 0);
    const std::string out = home.path("audit.json");
    const Finished wrote = home.run({"publicering", "sdc-audit", "1", "--out", out});
    ASSERT_EQ(wrote.code, 0) << wrote.err;
    EXPECT_EQ(home.run({"publicering", "fil", "1", "--format", "sdc-audit"}).out, content_of(out));
    const Finished safe = samspar({"granska", out, "--fast"});
    EXPECT_EQ(safe.code, 0) << safe.out;
    EXPECT_THAT(safe.out, HasSubstr("safe."));
    const Finished unknown = home.run({"publicering", "fil", "1", "--format", "nothing"});
    EXPECT_EQ(unknown.code, 1);
    EXPECT_THAT(unknown.err, HasSubstr("no file of the format nothing"));
}

TEST(Publicering, goes_through_the_running_service) {
    const Hbs home;
    Running service({"serve", "--listen", "127.0.0.1:0", "--data", home.data()});
    ASSERT_NE(service.line_of_stdout(), "");
    EXPECT_EQ(home.run({"publicera", "2021"}).code, 0);
    const std::string out = home.path("page.csv");
    EXPECT_EQ(home.run({"publicering", "fil", "1", "--format", "csv", "--out", out}).code, 0);
    EXPECT_THAT(content_of(out), testing::StartsWith("tabell,ar,insats,"));
    EXPECT_EQ(home.run({"publicering", "verify"}).code, 0);
    service.signal(SIGTERM);
    EXPECT_EQ(service.wait(), 0);
}

TEST(Publicera, killed_in_the_middle_leaves_nothing_or_everything) {
    const Hbs home;
    for (int lines = 1; lines <= 3; ++lines) {
        Running publishing({"publicera", "2021", "--progress", "--data", home.data()});
        for (int line = 0; line < lines; ++line) {
            EXPECT_THAT(publishing.line_of_stderr(), testing::StartsWith("protecting: "));
        }
        publishing.signal(SIGKILL);
        (void)publishing.wait();
        EXPECT_EQ(home.run({"doctor"}).code, 0);
        EXPECT_EQ(home.run({"publicering", "verify"}).code, 0);
        EXPECT_LE(home.run({"publicering", "list", "--json"}).json()["publiceringar"].size(), 1U);
    }
}

}  // namespace
}  // namespace samspar::test
