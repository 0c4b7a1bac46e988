#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <signal.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>

#include "cli/local_store.h"
#include "cli/program.h"
#include "store/audit.h"

namespace samspar::test {
namespace {

using testing::HasSubstr;

// A file in the place of standard input, until the end of the scope.
class Typed {
public:
    Typed(const Home& home, const std::string& text) : before_(::dup(STDIN_FILENO)) {
        const std::string path = home.file("typed", text);
        std::FILE* const file = std::fopen(path.c_str(), "rb");
        ::dup2(::fileno(file), STDIN_FILENO);
        std::fclose(file);
    }
    ~Typed() {
        ::dup2(before_, STDIN_FILENO);
        ::close(before_);
    }
    Typed(const Typed&) = delete;
    Typed& operator=(const Typed&) = delete;

private:
    int before_;
};

Finished run_typed(const Home& home, const std::string& text, std::vector<std::string> words) {
    const Typed typed(home, text);
    return home.run(std::move(words));
}

store::AuditRow newest_log_row(const std::string& data) {
    cli::LocalStore access(data, std::nullopt);
    store::ReadScope scope = access.store().read();
    return store::audit_rows(scope, std::nullopt, 1).front();
}

std::string kinds(const Home& home) {
    const Finished listed = home.run({"keyring", "list", "--json"});
    EXPECT_EQ(listed.code, 0) << listed.err;
    std::string kinds;
    const auto json = listed.json();
    for (const auto& slot : json["slots"]) {
        kinds += (kinds.empty() ? "" : " ") + slot["kind"].get<std::string>();
    }
    return kinds;
}

TEST(KeyringCommand, lists_slots_and_keys_and_leaves_a_row) {
    const Home home;
    const Finished listed = home.run({"keyring", "list", "--json"});
    ASSERT_EQ(listed.code, 0) << listed.err;
    EXPECT_EQ(listed.json()["format"], 2);
    EXPECT_EQ(listed.json()["slots"][0]["kind"], "file");
    EXPECT_EQ(listed.json()["keys"][0]["name"], "database");
    EXPECT_EQ(newest_log_row(home.data()).event.action, "drift.keyring");
}

TEST(KeyringCommand, opens_by_the_passphrase_when_the_key_file_is_lost) {
    const Home home;
    const Finished added = home.run({"keyring", "add-passphrase", "--json"});
    ASSERT_EQ(added.code, 0) << added.err;
    const auto phrase = added.json()["passphrase"].get<std::string>();
    EXPECT_THAT(newest_log_row(home.data()).event.detail, HasSubstr("passphrase"));
    // Two words and more: one alone may stand in the row by chance.
    EXPECT_THAT(newest_log_row(home.data()).event.detail, Not(HasSubstr(phrase.substr(0, 12))));
    std::filesystem::remove(home.key());
    ASSERT_EQ(home.run({"user", "list"}).code, 3);
    const std::string key = home.path("new.key");
    const std::vector<std::string> recover{"keyring", "recover", "--passphrase", "--key-file", key};
    EXPECT_EQ(run_typed(home, "ananas ankare\n", recover).code, 3);
    const Finished recovered = run_typed(home, phrase + "\n", recover);
    ASSERT_EQ(recovered.code, 0) << recovered.err;
    EXPECT_EQ(home.run({"user", "list"}).code, 0);
    EXPECT_EQ(kinds(home), "file passphrase file");
}

TEST(KeyringCommand, opens_by_two_of_three_sheets_and_names_a_mistyped_row) {
    const Home home;
    const Finished added = home.run({"keyring", "add-shares", "--json"});
    ASSERT_EQ(added.code, 0) << added.err;
    const auto sheet = [&](std::size_t i) {
        return added.json()["shares"][i].get<std::string>() + "\n";
    };
    const std::vector<std::string> recover{
        "keyring", "recover", "--shares", "--key-file", home.path("new.key")};
    std::string wrong = sheet(0);
    wrong.replace(wrong.find("\n4 ") + 4,
                  wrong.find("\n5 ") - wrong.find("\n4 ") - 4,
                  "zebra zebra zebra zebra zebra");
    const Finished mistyped = run_typed(home, wrong + sheet(1), recover);
    EXPECT_EQ(mistyped.code, 1);
    EXPECT_THAT(mistyped.err, HasSubstr("sheet 1: row 4 does not fit its check word"));
    EXPECT_THAT(run_typed(home, sheet(1) + sheet(1), recover).err, HasSubstr("same share twice"));
    EXPECT_FALSE(std::filesystem::exists(home.path("new.key")));
    const Finished recovered = run_typed(home, sheet(2) + sheet(0), recover);
    EXPECT_EQ(recovered.code, 0) << recovered.err;
    EXPECT_EQ(home.run({"user", "list"}).code, 0);
}

TEST(KeyringCommand, restores_a_backup_by_the_passphrase) {
    const Home home;
    const auto phrase =
        home.run({"keyring", "add-passphrase", "--json"}).json()["passphrase"].get<std::string>();
    ASSERT_EQ(home.run({"backup", home.path("one.backup")}).code, 0);
    std::filesystem::remove(home.key());
    const Typed typed(home, phrase + "\n");
    const Finished restored = samspar({"restore",
                                       home.path("one.backup"),
                                       "--passphrase",
                                       "--data",
                                       home.path("elsewhere"),
                                       "--key-file",
                                       home.path("new.key")});
    ASSERT_EQ(restored.code, 0) << restored.err;
    EXPECT_EQ(samspar({"user", "list", "--data", home.path("elsewhere")}).code, 0);
}

TEST(KeyringCommand, removes_no_slot_that_is_in_use_nor_the_last) {
    const Home home;
    EXPECT_THAT(home.run({"keyring", "remove-slot", "1", "--force"}).err, HasSubstr("the last"));
    ASSERT_EQ(home.run({"keyring", "add-key-file", home.path("second.key")}).code, 0);
    EXPECT_THAT(home.run({"keyring", "add-key-file", home.path("second.key")}).err,
                HasSubstr("opens the keyring already, by slot 2"));
    EXPECT_THAT(home.run({"keyring", "remove-slot", "1"}).err, HasSubstr("say --force"));
    EXPECT_EQ(home.run({"keyring", "remove-slot", "3"}).code, 1);
    const Finished removed = home.run({"keyring", "remove-slot", "2"});
    EXPECT_EQ(removed.code, 0) << removed.err;
    EXPECT_EQ(kinds(home), "file");
}

TEST(KeyringCommand, rewraps_the_slots_whose_keys_it_is_given) {
    const Home home;
    ASSERT_EQ(home.run({"keyring", "add-key-file", home.path("second.key")}).code, 0);
    const std::string before = content_of(home.data() + "/keyring");
    EXPECT_THAT(home.run({"keyring", "rewrap"}).err, HasSubstr("without their own key: 2 (file)"));
    EXPECT_EQ(content_of(home.data() + "/keyring"), before);
    ASSERT_EQ(home.run({"keyring", "rewrap", "--also-key-file", home.path("second.key")}).code, 0);
    EXPECT_EQ(kinds(home), "file file");
    ASSERT_EQ(home.run({"keyring", "rewrap", "--drop"}).code, 0);
    EXPECT_EQ(kinds(home), "file");
    EXPECT_NE(content_of(home.data() + "/keyring"), before);
    EXPECT_EQ(home.run({"user", "list"}).code, 0);
}

TEST(KeyringCommand, changes_the_ring_while_the_service_runs_which_leaves_the_row) {
    const Home home;
    {
        Running service({"serve", "--data", home.data(), "--listen", "127.0.0.1:0"});
        ASSERT_THAT(service.line_of_stdout(), HasSubstr("Serving"));
        const Finished added = home.run({"keyring", "add-key-file", home.path("second.key")});
        EXPECT_EQ(added.code, 0) << added.err;
        service.signal(SIGTERM);
        EXPECT_EQ(service.wait(), 0);
    }
    EXPECT_EQ(kinds(home), "file file");
}

TEST(KeyringCommand, tells_of_one_key_file_that_is_all_there_is) {
    const Home home;
    const auto warns = [&] {
        return home.run({"doctor"}).out.find("one key file opens the keyring") != std::string::npos;
    };
    EXPECT_TRUE(warns());
    ASSERT_EQ(home.run({"keyring", "add-shares"}).code, 0);
    EXPECT_FALSE(warns());
}

}  // namespace
}  // namespace samspar::test
