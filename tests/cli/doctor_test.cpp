#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "cli/local_store.h"
#include "cli/program.h"
#include "store/users.h"

namespace samspar::test {
namespace {

using testing::HasSubstr;

// The state of that check, or "missing".
std::string state_of(const nlohmann::json& report, const std::string& check) {
    const auto& checks = report["checks"];
    const auto it =
        std::ranges::find_if(checks, [&](const auto& one) { return one["check"] == check; });
    return it == checks.end() ? "missing" : (*it)["state"].template get<std::string>();
}

TEST(Doctor, finds_nothing_wrong_with_a_sound_store) {
    const Home home;
    home.import_hbs();
    const Finished run = home.run({"doctor", "--json"});
    EXPECT_EQ(run.code, 0);
    const auto json = run.json();
    EXPECT_EQ(json["faults"], 0);
    for (const char* check :
         {"permissions", "keyring", "store", "integrity", "statistics rows", "clock", "users"}) {
        EXPECT_EQ(state_of(json, check), "ok") << check;
    }
    for (const char* check : {"key file", "disk", "core dumps"}) {
        EXPECT_THAT(state_of(json, check), testing::AnyOf("ok", "warning")) << check;
    }
    EXPECT_THAT(home.run({"doctor"}).out, HasSubstr("ok       integrity"));
}

TEST(Doctor, warns_about_a_key_beside_the_data) {
    const TemporaryDirectory home;
    const std::string data = (home / "data").string();
    samspar({"init", "--data", data, "--forbund", "X", "--insecure-key-beside-data"});
    const Finished run = samspar({"doctor", "--data", data});
    EXPECT_EQ(run.code, 0);
    EXPECT_THAT(run.out, HasSubstr("lies in the data directory\n"));
    EXPECT_THAT(run.out, HasSubstr("to do: move it to another disk"));
}

TEST(Doctor, finds_a_file_that_others_may_read) {
    const Home home;
    std::filesystem::permissions(home.data() + "/samspar.db", std::filesystem::perms(0644));
    const Finished run = home.run({"doctor", "--json"});
    EXPECT_EQ(run.code, 1);
    EXPECT_EQ(state_of(run.json(), "permissions"), "fault");
}

TEST(Doctor, finds_that_the_key_is_gone) {
    const Home home;
    std::filesystem::remove(home.key());
    const Finished run = home.run({"doctor", "--json"});
    EXPECT_EQ(run.code, 1);
    EXPECT_EQ(state_of(run.json(), "keys"), "fault");
    EXPECT_EQ(state_of(run.json(), "store"), "fault");
}

TEST(Doctor, finds_a_page_that_was_tampered_with) {
    const Home home;
    home.import_hbs();
    const std::string database = home.data() + "/samspar.db";
    {
        std::fstream file(database, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(static_cast<std::streamoff>(std::filesystem::file_size(database)) - 2000);
        file.put('\x5A').put('\xA5');
    }
    const Finished run = home.run({"doctor", "--json"});
    EXPECT_EQ(run.code, 1);
    EXPECT_NE(run.json()["faults"], 0);
    EXPECT_EQ(state_of(run.json(), "integrity"), "fault");
}

TEST(Doctor, says_in_one_line_what_to_do_about_a_damaged_page) {
    const Home home;
    home.import_hbs();
    {
        std::fstream file(home.data() + "/samspar.db",
                          std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(20000);
        file << std::string(64, '\xFF');
    }
    const Finished run = home.run({"doctor"});
    EXPECT_EQ(run.code, 1);
    EXPECT_THAT(run.out, HasSubstr("to do: stop the service, keep a copy of the directory"));
    EXPECT_LT(std::ranges::count(run.out, '\n'), 20);
}

TEST(Doctor, finds_that_the_database_lost_its_content) {
    const Home home;
    home.import_hbs();
    std::filesystem::resize_file(home.data() + "/samspar.db", 0);
    const Finished run = home.run({"doctor"});
    EXPECT_EQ(run.code, 1);
    EXPECT_THAT(run.out, HasSubstr("samspar.db is empty; keep a copy of the directory"));
    // Nothing has made a new store of it.
    EXPECT_EQ(home.run({"statistik", "2021"}).code, 3);
    EXPECT_EQ(std::filesystem::file_size(home.data() + "/samspar.db"), 0U);
}

TEST(Doctor, says_what_to_do_about_a_database_that_was_cut_off) {
    const Home home;
    home.import_hbs();
    std::filesystem::resize_file(home.data() + "/samspar.db", 50000);
    const Finished run = home.run({"doctor"});
    EXPECT_EQ(run.code, 1);
    EXPECT_THAT(run.out, HasSubstr("to do: stop the service, keep a copy of the directory"));
}

TEST(Doctor, counts_the_users_who_cannot_log_in_for_lack_of_a_second_factor) {
    const Home home;
    EXPECT_EQ(state_of(home.run({"doctor", "--json"}).json(), "second factor"), "ok");
    ASSERT_EQ(home.run({"user", "add", "anna.ek", "--role", "lasare"}).code, 0);
    {
        cli::LocalStore access(home.data(), std::nullopt);
        auto scope = access.store().write();
        store::set_password_hash(
            scope, store::find_user_by_name(scope, "anna.ek")->id, "$argon2id$");
        scope.commit_housekeeping();
    }
    const Finished run = home.run({"doctor", "--json"});
    EXPECT_EQ(run.code, 0);
    EXPECT_EQ(state_of(run.json(), "second factor"), "warning");
    EXPECT_THAT(run.out, HasSubstr("1 active without one, who cannot log in: anna.ek"));
}

TEST(Doctor, finds_users_whom_a_clock_that_ran_ahead_has_shut_out_and_lets_them_in) {
    const Home home;
    ASSERT_EQ(home.run({"user", "add", "anna.ek", "--role", "lasare"}).code, 0);
    {
        cli::LocalStore access(home.data(), std::nullopt);
        auto scope = access.store().write();
        store::set_second_factor(scope,
                                 store::find_user_by_name(scope, "anna.ek")->id,
                                 {security::TotpSecret{}, 1'000'000'000});
        scope.commit_housekeeping();
    }
    const Finished found = home.run({"doctor"});
    EXPECT_EQ(found.code, 1);
    EXPECT_THAT(found.out, HasSubstr("1 users (anna.ek), 0 links, 0 sessions"));
    EXPECT_THAT(found.out, HasSubstr("samspar doctor --repair-clock --data DIR"));
    const Finished repaired = home.run({"doctor", "--repair-clock", "--json"});
    EXPECT_EQ(repaired.code, 0) << repaired.out;
    EXPECT_EQ(state_of(repaired.json(), "clock repair"), "ok");
    EXPECT_EQ(state_of(repaired.json(), "accounts"), "ok");
    EXPECT_EQ(state_of(home.run({"doctor", "--json"}).json(), "accounts"), "ok");
}

TEST(Doctor, works_through_a_running_service) {
    const Home home;
    Running service({"serve", "--listen", "127.0.0.1:0", "--data", home.data()});
    ASSERT_NE(service.line_of_stdout(), "");
    const Finished run = home.run({"doctor", "--json"});
    EXPECT_EQ(run.code, 0) << run.out;
    EXPECT_EQ(state_of(run.json(), "integrity"), "ok");
}

}  // namespace
}  // namespace samspar::test
