// The command publicering rattelse, as somebody at a terminal or a script uses it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "cli/program.h"

namespace samspar::test {
namespace {

using testing::HasSubstr;

// A förbund that has published HBS 2021.
struct Published : Home {
    Published() {
        import_hbs();
        EXPECT_EQ(run({"publicera", "2021"}).code, 0);
    }
};

TEST(PubliceringRattelse, of_what_is_right_shows_nothing_and_is_refused) {
    const Published home;
    const Finished shown = home.run({"publicering", "rattelse", "2021", "--visa"});
    EXPECT_EQ(shown.code, 0) << shown.err;
    EXPECT_THAT(shown.out, HasSubstr("No published count is wrong by the threshold or more."));
    EXPECT_THAT(shown.out, HasSubstr("Nothing is corrected."));
    const Finished refused =
        home.run({"publicering", "rattelse", "2021", "--skal", "Fel.", "--json"});
    EXPECT_EQ(refused.code, 1);
    EXPECT_EQ(refused.json()["refused"], "nothing_to_mend");
    EXPECT_THAT(refused.err, HasSubstr("A smaller error cannot be corrected"));
}

TEST(PubliceringRattelse, withdraws_a_table_and_is_shown_checked_and_fetched) {
    const Published home;
    const std::string before = home.run({"publicering", "fil", "1", "--format", "csv"}).out;
    const Finished made = home.run({"publicering",
                                    "rattelse",
                                    "2021",
                                    "--skal",
                                    "Tiden var räknad fel.",
                                    "--aterkalla",
                                    "flode_insats",
                                    "--aterkalla",
                                    "alder"});
    ASSERT_EQ(made.code, 0) << made.err;
    EXPECT_THAT(made.out, HasSubstr("Withdrawn whole: flode_insats"));
    EXPECT_THAT(made.out, HasSubstr("Rättelse 1 of publicering 1"));
    EXPECT_THAT(home.run({"publicering", "show", "1"}).out, HasSubstr("Tiden var räknad fel."));
    const auto list = home.run({"publicering", "list", "--json"}).json()["publiceringar"];
    EXPECT_EQ(list[0]["antal_rattelser"], 1);
    const Finished file =
        home.run({"publicering", "fil", "1", "--format", "json", "--rattelse", "1"});
    EXPECT_THAT(file.out, HasSubstr("\"typ\":\"rattelse/1\""));
    EXPECT_EQ(home.run({"publicering", "fil", "1", "--format", "json", "--rattelse", "2"}).code, 1);
    EXPECT_EQ(home.run({"publicering", "fil", "1", "--format", "csv"}).out, before);
    EXPECT_EQ(home.run({"publicering", "verify"}).code, 0);
    std::filesystem::create_directory(home.path("out"));
    const Finished report =
        home.run({"arsredovisning", "2021", "--typ", "publicering", "--out", home.path("out")});
    ASSERT_EQ(report.code, 0) << report.err;
    EXPECT_THAT(report.err, HasSubstr("rattelse-1.csv, what is corrected of it"));
    EXPECT_THAT(content_of(home.path("out/arsredovisning-2021.rattelse-1.csv")),
                HasSubstr("Tiden var räknad fel."));
}

TEST(PubliceringRattelse, needs_a_published_year_a_reason_and_tables_that_are_there) {
    const Published home;
    EXPECT_EQ(home.run({"publicering", "rattelse", "2021"}).code, 2);
    const Finished none = home.run({"publicering", "rattelse", "2020", "--visa"});
    EXPECT_EQ(none.code, 1);
    EXPECT_THAT(none.err, HasSubstr("2020 is not published"));
    const Finished table = home.run(
        {"publicering", "rattelse", "2021", "--skal", "Fel.", "--aterkalla", "no_such_table"});
    EXPECT_EQ(table.code, 1);
    EXPECT_THAT(table.err, HasSubstr("tabeller names a table"));
    const Finished person =
        home.run({"publicering", "rattelse", "2021", "--skal", "Det gällde 811218-9876."});
    EXPECT_EQ(person.code, 1);
    EXPECT_THAT(person.err, HasSubstr("looks like a personnummer"));
    EXPECT_THAT(person.err, testing::Not(HasSubstr("9876")));
}

}  // namespace
}  // namespace samspar::test
