#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/local_store.h"
#include "cli/program.h"
#include "security/session_token.h"
#include "store/audit.h"
#include "store/login_links.h"
#include "store/users.h"

namespace samspar::test {
namespace {

using testing::HasSubstr;

class UserCommand : public testing::Test {
protected:
    Finished add(std::vector<std::string> more) const {
        std::vector<std::string> words{"user", "add", "anna.ek", "--json"};
        words.insert(words.end(), more.begin(), more.end());
        return home.run(words);
    }

    // Whose the one-time link in that JSON is; empty when it opens nothing.
    std::string owner_of_link(const Finished& run) const {
        const std::string link = run.json()["lank"];
        cli::LocalStore access(home.data(), std::nullopt);
        store::ReadScope scope = access.store().read();
        const auto user = store::peek_login_link(
            scope, security::token_hash(link.substr(link.find('#') + 1)), domain::system_now());
        return user ? store::find_user(scope, *user)->name : "";
    }

    Home home;
};

TEST_F(UserCommand, add_prints_a_link_that_opens_the_account) {
    const Finished run = add({"--role", "handlaggare"});
    ASSERT_EQ(run.code, 0) << run.err;
    EXPECT_EQ(run.json()["anvandarnamn"], "anna.ek");
    EXPECT_EQ(owner_of_link(run), "anna.ek");
}

TEST_F(UserCommand, add_gives_roles_names_and_uppdrag) {
    home.import_hbs();
    ASSERT_EQ(add({"--role",
                   "lasare",
                   "--role",
                   "insatsansvarig",
                   "--insats",
                   "upis",
                   "--insats",
                   "MIA Vidare",
                   "--display-name",
                   "Anna Ek",
                   "--organisation",
                   "Salems kommun"})
                  .code,
              0);
    const auto user = home.run({"user", "list", "--json"}).json()["anvandare"][1];
    EXPECT_EQ(user["namn"], "Anna Ek");
    EXPECT_EQ(user["organisation"], "Salems kommun");
    EXPECT_EQ(user["roller"], nlohmann::json::array({"insatsansvarig", "lasare"}));
    EXPECT_EQ(user["insatser"], nlohmann::json::array({"MIA Vidare", "UPIS"}));
    EXPECT_EQ(user["aktiv"], true);
    EXPECT_EQ(user["har_losenord"], false);
}

TEST_F(UserCommand, change_gives_another_name_organisation_and_roles) {
    ASSERT_EQ(add({"--role", "handlaggare"}).code, 0);
    const Finished run = home.run({"user",
                                   "change",
                                   "anna.ek",
                                   "--role",
                                   "lasare",
                                   "--display-name",
                                   "Anna Ek Berg",
                                   "--json"});
    ASSERT_EQ(run.code, 0) << run.err;
    EXPECT_EQ(run.json()["namn"], "Anna Ek Berg");
    EXPECT_EQ(run.json()["organisation"], "");
    EXPECT_EQ(run.json()["roller"], nlohmann::json::array({"lasare"}));
    EXPECT_THAT(home.run({"user", "change", "anna.ek"}).err, HasSubstr("say what to change"));
    EXPECT_THAT(home.run({"user", "change", "nobody", "--role", "lasare"}).err,
                HasSubstr("there is no user nobody"));
    EXPECT_THAT(home.run({"user", "change", "anna.ek", "--role", "chef"}).err,
                HasSubstr("there is no role chef"));
}

TEST_F(UserCommand, add_refuses_what_the_rules_refuse) {
    EXPECT_THAT(add({"--role", "handlaggare", "--role", "forbund"}).err,
                HasSubstr("roller may not be combined"));
    EXPECT_EQ(add({"--role", "handlaggare", "--role", "forbund"}).code, 1);
    EXPECT_THAT(add({"--role", "handlaggare", "--insats", "Nope"}).err,
                HasSubstr("there is no insats called \"Nope\""));
    EXPECT_EQ(add({"--role", "chef"}).code, 2);
    ASSERT_EQ(add({"--role", "lasare"}).code, 0);
    const Finished twice = add({"--role", "lasare"});
    EXPECT_EQ(twice.code, 1);
    EXPECT_THAT(twice.err, HasSubstr("anvandarnamn is taken"));
}

TEST_F(UserCommand, disable_shuts_the_user_out_and_ends_its_link) {
    const Finished added = add({"--role", "lasare"});
    const Finished run = home.run({"user", "disable", "anna.ek"});
    EXPECT_EQ(run.code, 0);
    EXPECT_EQ(run.out, "anna.ek is disabled; its sessions and links have ended.\n");
    EXPECT_EQ(owner_of_link(added), "");
    EXPECT_EQ(home.run({"user", "list", "--json"}).json()["anvandare"][1]["aktiv"], false);
}

TEST_F(UserCommand, reset_gives_a_new_link_and_ends_the_old_one) {
    const Finished added = add({"--role", "lasare"});
    home.run({"user", "disable", "anna.ek"});
    const Finished run =
        home.run({"user", "reset", "anna.ek", "--json", "--url", "https://x.example/"});
    EXPECT_EQ(run.code, 0);
    EXPECT_THAT(run.json()["lank"].get<std::string>(), HasSubstr("https://x.example/aktivera#"));
    EXPECT_EQ(owner_of_link(run), "anna.ek");
    EXPECT_EQ(owner_of_link(added), "");
    EXPECT_EQ(home.run({"user", "list", "--json"}).json()["anvandare"][1]["aktiv"], true);
}

TEST_F(UserCommand, reset_takes_the_old_password_away) {
    add({"--role", "lasare"});
    {
        cli::LocalStore access(home.data(), std::nullopt);
        store::Transaction scope = access.store().write();
        const auto user = store::find_user_by_name(scope, "anna.ek");
        store::set_password_hash(scope, user->id, "of something");
        scope.commit_housekeeping();
    }
    home.run({"user", "reset", "anna.ek"});
    EXPECT_EQ(home.run({"user", "list", "--json"}).json()["anvandare"][1]["har_losenord"], false);
}

TEST_F(UserCommand, an_unknown_user_is_told) {
    for (const char* command : {"disable", "reset"}) {
        const Finished run = home.run({"user", command, "nobody"});
        EXPECT_EQ(run.code, 1);
        EXPECT_EQ(run.err, "samspar: there is no user nobody\n");
    }
}

TEST_F(UserCommand, list_is_a_table_for_people) {
    add({"--role", "lasare"});
    EXPECT_EQ(home.run({"user", "list"}).out,
              "name     roles    insatser  state               shown as  organisation\n"
              "admin    forbund            waits for its link  admin\n"
              "anna.ek  lasare             waits for its link  anna.ek\n");
}

TEST_F(UserCommand, every_change_leaves_a_row_in_the_access_log) {
    add({"--role", "lasare"});
    home.run({"user", "disable", "anna.ek"});
    home.run({"user", "reset", "anna.ek"});
    cli::LocalStore access(home.data(), std::nullopt);
    store::ReadScope scope = access.store().read();
    std::vector<std::string> actions;
    for (const store::AuditRow& row : store::audit_rows(scope, std::nullopt, 4)) {
        EXPECT_EQ(row.actor.role, "drift");
        actions.push_back(row.event.action);
    }
    EXPECT_THAT(actions,
                testing::ElementsAre("user.reset", "user.disable", "user.create", "user.create"));
}

}  // namespace
}  // namespace samspar::test
