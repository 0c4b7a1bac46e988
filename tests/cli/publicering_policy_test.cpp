// The command publicering policy, as somebody at a terminal or a script uses it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>

#include "cli/program.h"

namespace samspar::test {
namespace {

using testing::HasSubstr;
using testing::Not;
using Words = std::vector<std::string>;

Finished policy(const Home& home, const Words& more) {
    Words words{"publicering", "policy"};
    words.insert(words.end(), more.begin(), more.end());
    return home.run(words);
}

TEST(PubliceringPolicy, shows_the_defaults_before_the_first_decision) {
    const Home home;
    const Finished shown = policy(home, {});
    EXPECT_EQ(shown.code, 0) << shown.err;
    EXPECT_THAT(shown.out, HasSubstr("troskel         5"));
    EXPECT_THAT(shown.out, HasSubstr("the defaults"));
    const auto json = policy(home, {"--json"}).json();
    EXPECT_EQ(json["galler"]["tva_vagar_fran"], 50);
    EXPECT_TRUE(json["galler"]["version"].is_null());
    EXPECT_EQ(json["beslut"].size(), 0U);
}

TEST(PubliceringPolicy, decides_what_is_named_and_keeps_the_rest) {
    const Home home;
    const Finished first =
        policy(home, {"--troskel", "6", "--kon-fran", "12", "--signed-by", "Anna Ek"});
    EXPECT_EQ(first.code, 0) << first.err;
    EXPECT_THAT(first.out, HasSubstr("Version 1, in force since "));
    EXPECT_THAT(first.out, HasSubstr("signed by Anna Ek"));
    const auto second = policy(home, {"--medel-fran", "15", "--json"}).json();
    EXPECT_EQ(second["version"], 2);
    EXPECT_EQ(second["beslutad_av"], "kommandoraden");
    EXPECT_EQ(second["troskel"], 6);
    EXPECT_EQ(second["kon_fran"], 12);
    EXPECT_EQ(second["medel_fran"], 15);
    const auto all = policy(home, {"--json"}).json();
    EXPECT_EQ(all["galler"], second);
    EXPECT_EQ(all["beslut"][1]["beslutad_av"], "Anna Ek");
    const Finished shown = policy(home, {});
    EXPECT_THAT(shown.out, HasSubstr("Earlier decisions, newest first:"));
    EXPECT_THAT(shown.out, HasSubstr("Anna Ek"));
}

TEST(PubliceringPolicy, only_checks_with_dry_run) {
    const Home home;
    const Finished checked = policy(home, {"--troskel", "4", "--bredd", "3", "--dry-run"});
    EXPECT_EQ(checked.code, 0) << checked.err;
    EXPECT_THAT(checked.out, HasSubstr("Nothing is decided."));
    const auto json =
        policy(home, {"--troskel", "4", "--bredd", "3", "--dry-run", "--json"}).json();
    EXPECT_EQ(json["dry_run"], true);
    EXPECT_EQ(json["policy"]["troskel"], 4);
    EXPECT_EQ(json["policy"]["medel_fran"], 10);
    EXPECT_EQ(policy(home, {"--json"}).json()["beslut"].size(), 0U);
}

TEST(PubliceringPolicy, refuses_by_name_and_limit_and_decides_nothing) {
    const Home home;
    for (const bool dry : {false, true}) {
        Words words{"--troskel", "6", "--bredd", "6"};
        if (dry) {
            words.emplace_back("--dry-run");
        }
        const Finished refused = policy(home, words);
        EXPECT_EQ(refused.code, 1);
        EXPECT_EQ(refused.out, "");
        EXPECT_THAT(refused.err, HasSubstr("kon_fran must be at least 12\n"));
        EXPECT_THAT(refused.err, HasSubstr("bredd may be at most 5\n"));
        EXPECT_THAT(refused.err, HasSubstr("nothing is decided"));
        words.emplace_back("--json");
        const Finished machine = policy(home, words);
        EXPECT_EQ(machine.code, 1);
        EXPECT_EQ(machine.json()["refused"], "validation_failed");
        EXPECT_EQ(machine.json()["errors"][0]["limit"], "12");
    }
    EXPECT_EQ(policy(home, {"--troskel", "5", "--signed-by", " "}).code, 1);
    EXPECT_EQ(policy(home, {"--troskel", "5", "--signed-by", "\xff"}).code, 1);
    EXPECT_EQ(policy(home, {"--json"}).json()["beslut"].size(), 0U);
}

TEST(PubliceringPolicy, goes_through_the_running_service_and_rules_the_next_publicering) {
    const Home home;
    home.import_hbs();
    Running service({"serve", "--listen", "127.0.0.1:0", "--data", home.data()});
    ASSERT_NE(service.line_of_stdout(), "");
    EXPECT_EQ(policy(home, {"--troskel", "6", "--kon-fran", "12"}).code, 0);
    ASSERT_EQ(home.run({"publicera", "2021"}).code, 0);
    const auto page = home.run({"publicering", "show", "1", "--json"}).json();
    EXPECT_EQ(page["policy"]["troskel"], 6);
    EXPECT_THAT(page["forklaring"].dump(), HasSubstr("Antal under sex"));
    EXPECT_THAT(page["forklaring"].dump(), Not(HasSubstr("Antal under fem")));
    service.signal(SIGTERM);
    EXPECT_EQ(service.wait(), 0);
}

}  // namespace
}  // namespace samspar::test
