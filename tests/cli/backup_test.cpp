#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "cli/local_store.h"
#include "cli/program.h"
#include "store/audit.h"

namespace samspar::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<std::string> files_in(const std::string& directory) {
    std::vector<std::string> files;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(directory, none)) {
        files.push_back(entry.path().string());
    }
    std::ranges::sort(files);
    return files;
}

store::AuditRow newest_row(const std::string& data) {
    cli::LocalStore access(data, std::nullopt);
    store::ReadScope scope = access.store().read();
    return store::audit_rows(scope, std::nullopt, 1).front();
}

void flip_a_bit(const std::string& file, std::streamoff at) {
    std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
    bytes.seekg(at);
    const char was = static_cast<char>(bytes.get());
    bytes.seekp(at);
    bytes.put(static_cast<char>(was ^ 4));
}

TEST(BackupCommand, puts_a_verified_file_where_it_is_told_and_logs_it) {
    const Home home;
    home.import_hbs();
    const Finished made = home.run({"backup", home.path("backups/"), "--json"});
    ASSERT_EQ(made.code, 0) << made.err;
    EXPECT_EQ(made.json()["tables"]["registrering"], 450);
    const auto files = files_in(home.path("backups"));
    ASSERT_THAT(files, SizeIs(1));
    EXPECT_THAT(made.err, HasSubstr("wrote " + files.front()));
    EXPECT_THAT(files_in(home.data() + "/backup"), IsEmpty());
    const store::AuditRow row = newest_row(home.data());
    EXPECT_EQ(row.event.action, "drift.backup");
    EXPECT_THAT(row.event.detail, HasSubstr(made.json()["sha256"].get<std::string>()));
    // By the key file alone, and by the one that DIR/config names.
    const Finished verified =
        samspar({"backup", "verify", files.front(), "--key-file", home.key(), "--json"});
    ASSERT_EQ(verified.code, 0) << verified.err;
    EXPECT_EQ(verified.out, made.out);
    EXPECT_THAT(home.run({"backup", "verify", files.front()}).out,
                HasSubstr("The backup is whole. Store "));
    EXPECT_THAT(home.run({"doctor"}).out, HasSubstr("ok       backup"));
}

TEST(BackupCommand, works_through_a_running_service) {
    const Home home;
    Running service({"serve", "--listen", "127.0.0.1:0", "--data", home.data()});
    ASSERT_NE(service.line_of_stdout(), "");
    const Finished made = home.run({"backup", home.path("one.backup")});
    EXPECT_EQ(made.code, 0) << made.err;
    EXPECT_EQ(home.run({"backup", "verify", home.path("one.backup")}).code, 0);
    const Finished refused = home.run({"restore", home.path("one.backup")});
    EXPECT_EQ(refused.code, 3);
    EXPECT_THAT(refused.err, HasSubstr("stop the service first"));
    EXPECT_EQ(home.run({"restore", home.path("one.backup"), "--dry-run"}).code, 0);
}

TEST(BackupCommand, keeps_what_cannot_be_moved_and_moves_it_with_the_next_one) {
    const Home home;
    const Finished refused = home.run({"backup", home.path("nowhere/one.backup")});
    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.err, HasSubstr("cannot write to"));
    EXPECT_THAT(files_in(home.data() + "/backup"), SizeIs(1));
    EXPECT_EQ(home.run({"backup", home.path("backups/")}).code, 0);
    EXPECT_THAT(files_in(home.path("backups")), SizeIs(2));
    EXPECT_THAT(files_in(home.data() + "/backup"), IsEmpty());
}

TEST(BackupCommand, removes_what_need_not_be_kept_and_nothing_else) {
    const Home home;
    const Home other;
    ASSERT_EQ(other.run({"backup", home.path("backups/")}).code, 0);
    home.file("backups/samspar-notes.backup", "no backup");
    for (int i = 0; i < 3; ++i) {
        ASSERT_EQ(home.run({"backup", home.path("backups/"), "--keep", "1d"}).code, 0);
    }
    // The other förbund's, the notes and the newest one of this day (or two, around midnight).
    EXPECT_LE(files_in(home.path("backups")).size(), 4U);
    EXPECT_GE(files_in(home.path("backups")).size(), 3U);
    EXPECT_EQ(home.run({"backup", home.path("backups/"), "--keep", "always"}).code, 2);
}

// Whoever's clock is ahead: what is kept of one store says nothing of another's.
TEST(BackupCommand, removes_none_of_another_store_whatever_their_dates_are) {
    const Home home;
    const Home other;
    for (const char* name :
         {"samspar-29990101T000000Z-1-other.backup", "samspar-29990101T000001Z-2-other.backup"}) {
        ASSERT_EQ(other.run({"backup", home.path("one.backup")}).code, 0);
        std::filesystem::create_directories(home.path("backups"));
        std::filesystem::rename(home.path("one.backup"), home.path("backups/") + name);
    }
    for (int i = 0; i < 2; ++i) {
        ASSERT_EQ(home.run({"backup", home.path("backups/"), "--keep", "1d"}).code, 0);
    }
    EXPECT_THAT(files_in(home.path("backups")), SizeIs(3))
        << "two of the other, the newest of this";
}

TEST(BackupCommand, wrong_words_are_told) {
    const Home home;
    EXPECT_EQ(samspar({"backup", home.path("x")}).code, 2);
    EXPECT_EQ(home.run({"backup"}).code, 2);
    EXPECT_EQ(samspar({"backup", "verify", home.path("x")}).code, 2);
    home.file("x", "no backup");
    const Finished none = home.run({"backup", "verify", home.path("x")});
    EXPECT_EQ(none.code, 1);
    EXPECT_THAT(none.err, HasSubstr("is no backup of samspar"));
}

TEST(RestoreCommand, brings_a_store_back_after_its_disk_is_lost) {
    const Home home;
    home.import_hbs();
    const Finished before = home.run({"statistik", "2021", "--format", "json"});
    ASSERT_EQ(home.run({"backup", home.path("one.backup")}).code, 0);
    std::filesystem::remove_all(home.data());
    EXPECT_EQ(home.run({"restore", home.path("one.backup")}).code, 2) << "which key?";
    const Finished restored = samspar({"restore",
                                       home.path("one.backup"),
                                       "--data",
                                       home.data(),
                                       "--key-file",
                                       home.key(),
                                       "--json"});
    ASSERT_EQ(restored.code, 0) << restored.err;
    EXPECT_EQ(restored.json()["before"], "");
    EXPECT_EQ(newest_row(home.data()).event.action, "drift.restore");
    const Finished after = home.run({"statistik", "2021", "--format", "json"});
    EXPECT_EQ(after.json()["tabeller"], before.json()["tabeller"]);
    EXPECT_EQ(home.run({"doctor"}).code, 0);
}

TEST(RestoreCommand, keeps_the_store_that_was_there_and_says_where) {
    const Home home;
    ASSERT_EQ(home.run({"backup", home.path("one.backup")}).code, 0);
    ASSERT_EQ(home.run({"user", "add", "anna.ek", "--role", "lasare"}).code, 0);
    const auto seq = newest_row(home.data()).seq;
    const Finished looked = home.run({"restore", home.path("one.backup"), "--dry-run"});
    EXPECT_EQ(looked.code, 0);
    EXPECT_THAT(looked.out, HasSubstr("goes to row " + std::to_string(seq)));
    EXPECT_EQ(newest_row(home.data()).seq, seq);
    const Finished restored = home.run({"restore", home.path("one.backup"), "--json"});
    ASSERT_EQ(restored.code, 0) << restored.err;
    EXPECT_TRUE(
        std::filesystem::exists(restored.json()["before"].get<std::string>() + "/samspar.db"));
    EXPECT_EQ(home.run({"user", "list", "--json"}).json()["anvandare"].size(), 1U);
}

TEST(RestoreCommand, keeps_the_name_of_the_key_that_opened_it) {
    const Home home;
    const Home other;
    ASSERT_EQ(home.run({"backup", home.path("one.backup")}).code, 0);
    const std::string there = home.path("there");
    const auto restored_with = [&](const std::string& key) {
        return samspar({"restore", home.path("one.backup"), "--data", there, "--key-file", key})
            .code;
    };
    EXPECT_EQ(restored_with(other.key()), 3);
    ASSERT_EQ(restored_with(home.key()), 0);
    EXPECT_EQ(samspar({"user", "list", "--data", there}).code, 0);
    // Over the store of another.
    ASSERT_EQ(
        samspar(
            {"restore", home.path("one.backup"), "--data", other.data(), "--key-file", home.key()})
            .code,
        0);
    EXPECT_EQ(samspar({"user", "list", "--data", other.data()}).code, 0);
}

TEST(RestoreCommand, leaves_nothing_of_a_backup_that_is_damaged) {
    const Home home;
    ASSERT_EQ(home.run({"backup", home.path("one.backup")}).code, 0);
    flip_a_bit(home.path("one.backup"), 9000);
    const std::string elsewhere = home.path("elsewhere");
    const Finished refused = samspar(
        {"restore", home.path("one.backup"), "--data", elsewhere, "--key-file", home.key()});
    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.err, HasSubstr("is damaged"));
    EXPECT_FALSE(std::filesystem::exists(elsewhere));
}

TEST(WholeOrNotAtAll, an_older_database_is_refused_by_every_command_until_it_is_taken) {
    const Home home;
    const std::string database = home.data() + "/samspar.db";
    std::filesystem::copy_file(database, home.path("older.db"));
    ASSERT_EQ(home.run({"user", "add", "anna.ek", "--role", "lasare"}).code, 0);
    std::filesystem::copy_file(
        home.path("older.db"), database, std::filesystem::copy_options::overwrite_existing);
    const std::vector<std::vector<std::string>> commands{{"user", "list"},
                                                         {"statistik", "2021"},
                                                         {"kodlista", "list"},
                                                         {"publicering", "list"},
                                                         {"backup", home.path("x")},
                                                         {"serve", "--listen", "127.0.0.1:0"}};
    for (const auto& words : commands) {
        const Finished run = home.run(words);
        EXPECT_EQ(run.code, 3) << words.front();
        EXPECT_THAT(run.err, HasSubstr("is older than its mark")) << words.front();
        EXPECT_EQ(std::ranges::count(run.err, '\n'), 1) << run.err;
    }
    const Finished told = home.run({"doctor"});
    EXPECT_EQ(told.code, 1);
    EXPECT_THAT(told.out, HasSubstr("fault    mark"));
    EXPECT_EQ(content_of(database), content_of(home.path("older.db"))) << "nothing was changed";
    const Finished taken = home.run({"doctor", "--accept-older-store"});
    EXPECT_EQ(taken.code, 0) << taken.out << taken.err;
    EXPECT_THAT(taken.out, HasSubstr("taken as it is"));
    const auto users = home.run({"user", "list", "--json"}).json()["anvandare"];
    EXPECT_EQ(users.size(), 1U);
    cli::LocalStore access(home.data(), std::nullopt);
    store::ReadScope scope = access.store().read();
    EXPECT_THAT(store::find_audit_rows(scope, {.action = "drift.accept"}), SizeIs(1));
}

TEST(WholeOrNotAtAll, a_damaged_page_stops_the_service_before_it_is_ready) {
    const Home home;
    home.import_hbs();
    const std::string database = home.data() + "/samspar.db";
    const std::string whole = content_of(database);
    int started = 0;
    for (std::size_t page = 3; page < whole.size() / 4096; page += whole.size() / 4096 / 10) {
        std::ofstream(database, std::ios::binary | std::ios::trunc) << whole;
        flip_a_bit(database, static_cast<std::streamoff>(page * 4096 + 500));
        const Finished run = home.run({"user", "list"});
        started += run.code == 0 ? 1 : 0;
    }
    EXPECT_LE(started, 1) << "a page that nothing is in";
}

TEST(WholeOrNotAtAll, a_service_that_was_killed_is_checked_and_starts_again) {
    const Home home;
    {
        Running service({"serve", "--listen", "127.0.0.1:0", "--data", home.data()});
        ASSERT_NE(service.line_of_stdout(), "");
        ASSERT_EQ(home.run({"user", "add", "anna.ek", "--role", "lasare"}).code, 0);
        service.signal(SIGKILL);
        service.wait();
    }
    // A copy of what is left, without its log, is refused; what is left is whole.
    std::filesystem::create_directory(home.path("lost"));
    for (const std::string name : {"config", "keyring", "mark", "samspar.db", "samspar.db-wal"}) {
        std::filesystem::copy_file(home.data() + "/" + name, home.path("lost/" + name));
    }
    std::filesystem::remove(home.path("lost/samspar.db-wal"));
    EXPECT_EQ(samspar({"user", "list", "--data", home.path("lost"), "--key-file", home.key()}).code,
              3);
    EXPECT_EQ(home.run({"user", "list", "--json"}).json()["anvandare"].size(), 2U);
}

}  // namespace
}  // namespace samspar::test
