// The keys of a store that is in use: rotation and destruction, alone and through a service.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include "cli/local_store.h"
#include "cli/program.h"
#include "security/keyring_format.h"
#include "store/forbund.h"

namespace samspar::test {
namespace {

using testing::HasSubstr;
using testing::Not;

std::vector<std::string> serve(const Home& home) {
    return {"serve", "--listen", "127.0.0.1:0", "--data", home.data()};
}

std::string name_of(const Home& home) {
    cli::LocalStore access(home.data(), std::nullopt);
    return access.store().edition()->forbund.namn;
}

security::KeyringText ring_of(const Home& home) {
    return security::parse_keyring(content_of(home.data() + "/keyring")).value();
}

std::uint32_t version_of(const Home& home, std::string_view key) {
    return security::find_key(ring_of(home).keys, key)->version;
}

std::string unika(const Home& home) {
    const Finished told = home.run({"statistik", "2021", "--format", "csv"});
    std::string rows;
    for (std::size_t at = told.out.find("\nunika,2021,*,*,"); at != std::string::npos;
         at = told.out.find("\nunika,2021,*,*,", at + 1)) {
        rows += told.out.substr(at, told.out.find('\n', at + 1) - at);
    }
    return rows;
}

TEST(KeyringRotate, gives_the_database_another_key_while_it_is_served) {
    const Home home;
    home.import_hbs();
    const std::string before = unika(home);
    {
        Running service(serve(home));
        ASSERT_NE(service.line_of_stdout(), "");
        const Finished made = home.run({"keyring", "rotate", "--json"});
        ASSERT_EQ(made.code, 0) << made.err;
        EXPECT_EQ(made.json()["version"], 2);
        EXPECT_EQ(unika(home), before) << "the service goes on";
        EXPECT_EQ(home.run({"keyring", "rotate"}).code, 0);
        EXPECT_THAT(home.run({"doctor"}).out, HasSubstr("number 3, in use since "));
        service.signal(SIGTERM);
        EXPECT_EQ(service.wait(), 0);
    }
    EXPECT_EQ(version_of(home, "database"), 3U);
    EXPECT_EQ(unika(home), before);
    EXPECT_EQ(home.run({"doctor"}).code, 0);
}

TEST(KeyringDestroy, has_to_be_meant) {
    const Home home;
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"keyring", "destroy", "person_tag"},
          {"keyring", "destroy", "person_tag", "--forbund", "Another"}}) {
        const Finished refused = home.run(words);
        EXPECT_EQ(refused.code, 1);
        EXPECT_THAT(refused.err, HasSubstr("--forbund \"" + name_of(home) + "\""));
    }
    EXPECT_EQ(home.run({"keyring", "destroy", "database"}).code, 2);
    EXPECT_EQ(version_of(home, "person_tag"), 1U);
}

TEST(KeyringDestroy, moves_no_closed_year_and_names_the_backups_that_hold_the_key) {
    const Home home;
    home.import_hbs();
    const std::string before = unika(home);
    ASSERT_EQ(home.run({"backup", home.path("one.backup")}).code, 0);
    const std::string namn = name_of(home);
    Running service(serve(home));
    ASSERT_NE(service.line_of_stdout(), "");
    const Finished made = home.run({"keyring",
                                    "destroy",
                                    "person_tag",
                                    "--forbund",
                                    namn,
                                    "--backups",
                                    home.path(""),
                                    "--json"});
    ASSERT_EQ(made.code, 0) << made.err;
    EXPECT_EQ(made.json()["held_by"].size(), 1U);
    EXPECT_GT(made.json()["persons"], 0);
    EXPECT_EQ(unika(home), before);
    ASSERT_EQ(home.run({"backup", home.path("two.backup")}).code, 0);
    service.signal(SIGTERM);
    EXPECT_EQ(service.wait(), 0);
    EXPECT_EQ(version_of(home, "person_tag"), 2U);
    const Finished restored = home.run({"restore", home.path("one.backup")});
    ASSERT_EQ(restored.code, 0) << restored.err;
    EXPECT_THAT(restored.out, HasSubstr("is not brought back"));
    EXPECT_EQ(version_of(home, "person_tag"), 2U);
    EXPECT_EQ(home.run({"doctor"}).code, 0);
    EXPECT_THAT(home.run({"restore", home.path("two.backup")}).out,
                Not(HasSubstr("is not brought back")));
}

TEST(KeyringDestroy, an_import_over_it_is_told_of_row_by_row) {
    const Home home;
    home.import_hbs();
    ASSERT_EQ(home.run({"keyring", "destroy", "person_tag", "--forbund", name_of(home)}).code, 0);
    const std::string file = home.file("one.csv",
                                       "insats;person;start;kon;fodelsear\n"
                                       "Lyra;somebody;2021-03-15;man;1985\n");
    const Finished told =
        home.run({"import", "registreringar", file, "--create-insatser", "--dry-run", "--json"});
    EXPECT_THAT(told.out, HasSubstr("key_destroyed"));
}

}  // namespace
}  // namespace samspar::test
