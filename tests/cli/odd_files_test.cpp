// Whatever lies in a data directory in the place of one of its files, or beside them: one plain
// sentence, and the exit code of a store that cannot be opened.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "cli/program.h"

namespace samspar::test {
namespace {

using testing::AnyOf;
using testing::HasSubstr;
using testing::Not;

namespace fs = std::filesystem;

// Every file below a directory: its bytes and when it was last written.
std::map<std::string, std::pair<std::string, fs::file_time_type>> state_of(const fs::path& place) {
    std::map<std::string, std::pair<std::string, fs::file_time_type>> all;
    for (const auto& entry : fs::recursive_directory_iterator(place)) {
        all[entry.path().string()] = {
            entry.is_regular_file() ? content_of(entry.path().string()) : std::string(),
            entry.last_write_time()};
    }
    return all;
}

void expect_one_sentence(const Finished& run, const std::string& what) {
    EXPECT_EQ(std::ranges::count(run.err, '\n'), 1) << what << ": " << run.err;
    EXPECT_THAT(run.err, Not(HasSubstr("unexpected"))) << what;
}

TEST(OddFiles, a_directory_in_the_place_of_a_file_of_the_store_is_told) {
    for (const char* name : {"samspar.db", "samspar.db-wal", "mark", "keyring", "lock", "config"}) {
        const Home home;
        const std::string path = home.data() + "/" + name;
        fs::remove(path);
        fs::create_directories(path + "/in-it");
        const Finished run = home.run({"user", "list"});
        EXPECT_EQ(run.code, 3) << name << run.err;
        expect_one_sentence(run, name);
        EXPECT_THAT(run.err, HasSubstr(home.data())) << name;
        const Finished doctor = home.run({"doctor"});
        EXPECT_EQ(doctor.code, 1) << name;
        EXPECT_THAT(doctor.out, HasSubstr(path + ": should be a file")) << name;
        EXPECT_THAT(doctor.out, Not(HasSubstr("unexpected"))) << name;
        EXPECT_TRUE(fs::is_directory(path + "/in-it")) << name;
    }
}

TEST(OddFiles, a_link_in_the_place_of_what_is_written_to_is_told) {
    for (const char* name : {"mark", "lock", "keyring"}) {
        const Home home;
        const std::string path = home.data() + "/" + name;
        fs::rename(path, home.path("elsewhere"));
        fs::create_symlink(home.path("elsewhere"), path);
        const Finished run = home.run({"user", "list"});
        EXPECT_EQ(run.code, 3) << name << run.err;
        expect_one_sentence(run, name);
        EXPECT_THAT(run.err, AnyOf(HasSubstr("is a link"), HasSubstr("regular file"))) << name;
    }
}

TEST(OddFiles, a_mark_that_is_a_directory_is_moved_away_and_the_store_taken_as_it_is) {
    const Home home;
    fs::remove(home.data() + "/mark");
    fs::create_directory(home.data() + "/mark");
    const Finished refused = home.run({"doctor", "--accept-older-store"});
    EXPECT_EQ(refused.code, 3);
    expect_one_sentence(refused, "accept");
    fs::remove(home.data() + "/mark");
    EXPECT_EQ(home.run({"doctor", "--accept-older-store"}).code, 0);
}

TEST(OddFiles, a_file_in_the_place_of_the_directory_of_backups_is_told) {
    const Home home;
    home.file("data/backup", "");
    const Finished run = home.run({"backup", home.path("one.backup")});
    EXPECT_EQ(run.code, 1);
    expect_one_sentence(run, "backup");
    EXPECT_THAT(run.err, HasSubstr("is not a directory"));
    EXPECT_THAT(home.run({"doctor"}).out, HasSubstr("/backup: should be a directory"));
}

TEST(OddFiles, doctor_tells_of_what_does_not_belong_there_and_of_what_was_left) {
    const Home home;
    ASSERT_EQ(home.run({"backup", home.path("one.backup")}).code, 0);
    EXPECT_THAT(home.run({"doctor"}).out, HasSubstr("ok       files"));
    home.file("data/notes.txt", "");
    fs::create_directory(home.data() + "/restore.part");
    home.file("data/restore.part/samspar.db", "");
    home.file("data/config.new", "");
    home.file("data/backup/pages.part", "");
    home.file("data/backup/notes.txt", "");
    fs::permissions(home.data() + "/restore.part", fs::perms::owner_all);
    const std::string told = home.run({"doctor"}).out;
    for (const std::string name : {"notes.txt: nothing that samspar makes",
                                   "restore.part: left by a restore",
                                   "config.new: left when a file was being written",
                                   "backup/pages.part: left by a backup",
                                   "backup/notes.txt: no backup"}) {
        EXPECT_THAT(told, HasSubstr(home.data() + "/" + name));
    }
    EXPECT_THAT(told,
                HasSubstr("to do: look at it, then move it away or remove it: rm -r " +
                          home.data() + "/restore.part\n"));
}

TEST(OddFiles, doctor_knows_what_is_kept_from_before) {
    const Home home;
    ASSERT_EQ(home.run({"backup", home.path("one.backup")}).code, 0);
    const Finished restored = home.run({"restore", home.path("one.backup"), "--json"});
    ASSERT_EQ(restored.code, 0) << restored.err;
    EXPECT_THAT(home.run({"doctor"}).out,
                HasSubstr("kept from before, remove it when nobody needs it: " +
                          restored.json()["before"].get<std::string>()));
}

TEST(OddFiles, a_restore_that_failed_leaves_nothing) {
    const Home home;
    const Home other;
    ASSERT_EQ(home.run({"backup", home.path("one.backup")}).code, 0);
    home.file("none.backup", "no backup");
    const auto before = state_of(home.data());
    EXPECT_EQ(home.run({"restore", home.path("none.backup")}).code, 1);
    EXPECT_EQ(home.run({"restore", home.path("one.backup"), "--key-file", other.key()}).code, 3);
    auto after = state_of(home.data());
    EXPECT_EQ(after, before);
}

TEST(OddFiles, a_rehearsal_changes_nothing_at_all) {
    const Home home;
    home.import_hbs();
    ASSERT_EQ(home.run({"backup", home.path("one.backup")}).code, 0);
    const auto before = state_of(home.data());
    const Finished looked = home.run({"restore", home.path("one.backup"), "--dry-run"});
    EXPECT_EQ(looked.code, 0) << looked.err;
    EXPECT_THAT(looked.out, HasSubstr("goes to row "));
    EXPECT_THAT(looked.out, HasSubstr("Nothing was changed.\n"));
    EXPECT_EQ(state_of(home.data()), before);
}

TEST(OddFiles, a_restore_that_cannot_say_where_its_key_is_tells_that_it_is_done) {
    const Home home;
    ASSERT_EQ(home.run({"backup", home.path("one.backup")}).code, 0);
    fs::create_directories(home.data() + "/config.new/in-it");
    const Finished run = home.run({"restore", home.path("one.backup")});
    EXPECT_EQ(run.code, 1);
    expect_one_sentence(run, "restore");
    EXPECT_THAT(run.err, HasSubstr("the store was restored, but"));
    EXPECT_EQ(home.run({"user", "list"}).code, 0);
}

}  // namespace
}  // namespace samspar::test
