// Where backups go, and what is told of those that have not gone there.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>

#include "cli/program.h"
#include "store/backup.h"

namespace samspar::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

namespace fs = std::filesystem;

std::vector<fs::path> backups_of(const Home& home) {
    return store::finished_backups(home.data() + "/backup");
}

// One that lies in DIR/backup, because its target could not be written.
void leave_one_behind(const Home& home) {
    home.file("no-directory", "");
    EXPECT_EQ(home.run({"backup", home.path("no-directory/one.backup")}).code, 1);
}

TEST(BackupPlaces, a_name_that_is_taken_is_told_before_anything_is_made) {
    const Home home;
    home.file("taken", "mine");
    fs::create_symlink("nowhere", home.path("link"));
    for (const char* name : {"taken", "link"}) {
        const Finished refused = home.run({"backup", home.path(name)});
        EXPECT_EQ(refused.code, 1) << name;
        EXPECT_THAT(refused.err, HasSubstr("there is a file")) << name;
        EXPECT_EQ(refused.out, "") << name;
    }
    EXPECT_FALSE(fs::exists(home.data() + "/backup"));
    EXPECT_EQ(content_of(home.path("taken")), "mine");
}

TEST(BackupPlaces, all_that_wait_go_to_a_directory_and_are_counted_until_then) {
    const Home home;
    leave_one_behind(home);
    leave_one_behind(home);
    ASSERT_THAT(backups_of(home), SizeIs(2));
    EXPECT_THAT(home.run({"doctor"}).out, HasSubstr("warning  backups here     2 only in "));
    const Finished to_file = home.run({"backup", home.path("newest.backup")});
    EXPECT_EQ(to_file.code, 0) << to_file.err;
    EXPECT_THAT(to_file.err, HasSubstr("2 backups lie only in " + home.data() + "/backup"));
    const Finished to_place = home.run({"backup", home.path("place/")});
    EXPECT_EQ(to_place.code, 0) << to_place.err;
    EXPECT_THAT(to_place.err, Not(HasSubstr("only in")));
    EXPECT_THAT(backups_of(home), IsEmpty());
    EXPECT_THAT(store::finished_backups(home.path("place")), SizeIs(3));
    EXPECT_THAT(home.run({"doctor"}).out, Not(HasSubstr("backups here")));
}

TEST(BackupPlaces, one_that_cannot_be_moved_does_not_keep_the_others) {
    const Home home;
    leave_one_behind(home);
    const fs::path first = backups_of(home).front();
    leave_one_behind(home);
    fs::create_directory(home.path("place"));
    home.file("place/" + first.filename().string(), "something else");
    const Finished run = home.run({"backup", home.path("place")});
    EXPECT_EQ(run.code, 1);
    EXPECT_THAT(run.err, HasSubstr("there is a file"));
    EXPECT_THAT(run.err, HasSubstr("1 backup lies only in"));
    EXPECT_THAT(backups_of(home), SizeIs(1));
    EXPECT_THAT(store::finished_backups(home.path("place")), SizeIs(3));
}

// As a command leaves it that is ended between the copy to another disk and the removal.
TEST(BackupPlaces, one_that_is_there_already_byte_for_byte_is_delivered) {
    const Home home;
    leave_one_behind(home);
    const fs::path first = backups_of(home).front();
    fs::create_directory(home.path("place"));
    fs::copy_file(first, fs::path(home.path("place")) / first.filename());
    EXPECT_EQ(home.run({"backup", home.path("place")}).code, 0);
    EXPECT_THAT(backups_of(home), IsEmpty());
    EXPECT_THAT(store::finished_backups(home.path("place")), SizeIs(2));
}

TEST(BackupPlaces, the_place_of_the_unfinished_is_a_place_too_and_is_pruned) {
    const Home home;
    for (const std::string end : {"/backup/", "/backup"}) {
        const Finished run = home.run({"backup", home.data() + end});
        EXPECT_EQ(run.code, 0) << run.err;
        EXPECT_THAT(run.err, HasSubstr("on the disk of the data"));
    }
    EXPECT_THAT(backups_of(home), SizeIs(2));
    const Finished pruned = home.run({"backup", home.data() + "/backup", "--keep", "1d"});
    EXPECT_EQ(pruned.code, 0) << pruned.err;
    EXPECT_GE(backups_of(home).size(), 1U);
    EXPECT_LE(backups_of(home).size(), 2U) << "one of a day, or two around midnight";
}

TEST(BackupPlaces, keep_is_wrong_use_with_a_file) {
    const Home home;
    const Finished wrong = home.run({"backup", home.path("one.backup"), "--keep", "7d"});
    EXPECT_EQ(wrong.code, 2);
    EXPECT_THAT(wrong.err, HasSubstr("is for a directory"));
    EXPECT_FALSE(fs::exists(home.path("one.backup")));
    EXPECT_FALSE(fs::exists(home.data() + "/backup"));
}

}  // namespace
}  // namespace samspar::test
