// A store that cannot be opened: one sentence on stderr, exit code 3, and nothing is changed.

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

#include "cli/program.h"

namespace samspar::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

void expect_refused(const Finished& run, const std::string& sentence) {
    EXPECT_EQ(run.code, 3);
    EXPECT_THAT(run.out, IsEmpty());
    EXPECT_THAT(run.err, HasSubstr(sentence));
    EXPECT_EQ(std::ranges::count(run.err, '\n'), 1) << run.err;
}

TEST(RefusedStore, no_data_directory) {
    const TemporaryDirectory home;
    expect_refused(samspar({"user", "list", "--data", (home / "none").string()}),
                   "there is no data directory");
}

TEST(RefusedStore, an_empty_directory) {
    const TemporaryDirectory home;
    expect_refused(samspar({"user", "list", "--data", home.path().string()}),
                   "does not say where the key file is");
}

TEST(RefusedStore, no_key) {
    const Home home;
    std::filesystem::remove(home.key());
    expect_refused(home.run({"user", "list"}), "is missing; put it back");
    // No fresh key is made beside the store.
    EXPECT_FALSE(std::filesystem::exists(home.key()));
}

TEST(RefusedStore, another_key) {
    const Home home;
    const Home other;
    expect_refused(home.run({"user", "list", "--key-file", other.key()}),
                   "does not open the keyring");
}

TEST(RefusedStore, a_key_that_others_may_read) {
    const Home home;
    std::filesystem::permissions(home.key(), std::filesystem::perms(0640));
    expect_refused(home.run({"user", "list"}), "is open to others; run: chmod 600");
}

TEST(RefusedStore, a_store_of_another_user_says_how_to_give_the_command) {
    if (::geteuid() != 0) {
        GTEST_SKIP() << "only root can give a store away";
    }
    const Home home;
    ASSERT_EQ(::chown(home.data().c_str(), 65534, 65534), 0);
    expect_refused(
        home.run({"user", "list"}),
        "belongs to the user nobody; give the command as that user: sudo -u nobody samspar "
        "...");
    EXPECT_EQ(home.run({"serve", "--listen", "127.0.0.1:0"}).code, 3);
}

TEST(RefusedStore, no_keyring) {
    const Home home;
    std::filesystem::remove(home.data() + "/keyring");
    expect_refused(home.run({"user", "list"}), "is missing; restore it from its backup");
}

TEST(RefusedStore, no_database) {
    const Home home;
    std::filesystem::remove(home.data() + "/samspar.db");
    expect_refused(home.run({"user", "list"}), "there is no store in");
    EXPECT_FALSE(std::filesystem::exists(home.data() + "/samspar.db"));
}

TEST(RefusedStore, an_empty_database) {
    const Home home;
    const std::string database = home.data() + "/samspar.db";
    std::filesystem::resize_file(database, 0);
    expect_refused(home.run({"user", "list"}),
                   "is empty; keep a copy of the directory and restore a backup");
    EXPECT_EQ(std::filesystem::file_size(database), 0);
}

TEST(RefusedStore, a_database_that_is_cut_off) {
    const Home home;
    const std::string database = home.data() + "/samspar.db";
    for (const std::uintmax_t bytes : {1U, 15U, 100U}) {
        std::filesystem::resize_file(database, bytes);
        expect_refused(home.run({"user", "list"}),
                       "is cut short; keep a copy of the directory and restore a backup");
        EXPECT_EQ(std::filesystem::file_size(database), bytes);
        EXPECT_FALSE(std::filesystem::exists(database + "-wal"));
    }
}

TEST(RefusedStore, one_in_a_directory_that_others_may_write_in) {
    const Home home;
    std::filesystem::permissions(home.data(), std::filesystem::perms(0777));
    expect_refused(home.run({"user", "list"}), "others may write in the data directory");
    std::filesystem::permissions(home.data(), std::filesystem::perms(0700));
    EXPECT_EQ(home.run({"user", "list"}).code, 0);
}

TEST(RefusedStore, one_to_be_served_with_a_tls_key_that_others_may_read) {
    const Home home;
    const TemporaryDirectory elsewhere;
    const std::string key = elsewhere / "key.pem";
    std::ofstream(key) << "no key";
    std::filesystem::permissions(key, std::filesystem::perms(0644));
    expect_refused(
        home.run({"serve", "--listen", "127.0.0.1:0", "--tls-cert", key, "--tls-key", key}),
        "is open to others; run: chmod 640");
}

TEST(RefusedStore, one_to_be_served_whose_tls_directory_is_a_link) {
    const Home home;
    const TemporaryDirectory elsewhere;
    std::filesystem::permissions(elsewhere.path(), std::filesystem::perms(0755));
    std::filesystem::create_directory_symlink(elsewhere.path(), home.data() + "/tls");
    expect_refused(home.run({"serve", "--listen", "127.0.0.1:0"}), "is a symbolic link");
    EXPECT_TRUE(std::filesystem::is_empty(elsewhere.path()));
    EXPECT_EQ(std::filesystem::status(elsewhere.path()).permissions(),
              std::filesystem::perms(0755));
}

TEST(RefusedStore, a_keyring_or_lock_that_is_a_link_to_somewhere_else) {
    const Home home;
    const TemporaryDirectory elsewhere;
    for (const std::string name : {"lock", "keyring"}) {
        std::filesystem::rename(home.data() + "/" + name, elsewhere / name);
        std::filesystem::create_symlink(elsewhere / name, home.data() + "/" + name);
        const Finished run = home.run({"user", "list"});
        EXPECT_EQ(run.code, 3) << name;
        EXPECT_THAT(run.err, Not(HasSubstr("chmod"))) << name;
    }
}

TEST(RefusedStore, a_database_in_plain_text) {
    const Home home;
    std::ofstream(home.data() + "/samspar.db", std::ios::binary | std::ios::trunc)
        << "SQLite format 3" << std::string(4081, '\0');
    expect_refused(home.run({"user", "list"}), "is not encrypted; it is refused");
}

TEST(RefusedStore, the_database_of_another_store) {
    const Home home;
    const Home other;
    std::filesystem::copy_file(other.data() + "/samspar.db",
                               home.data() + "/samspar.db",
                               std::filesystem::copy_options::overwrite_existing);
    expect_refused(home.run({"user", "list"}), "the key does not open the database");
}

TEST(RefusedStore, one_that_another_command_is_working_on) {
    const Home home;
    const int lock = ::open((home.data() + "/lock").c_str(), O_RDWR | O_CLOEXEC);
    ASSERT_EQ(::flock(lock, LOCK_EX | LOCK_NB), 0);
    expect_refused(home.run({"user", "list"}), "in use by another samspar command; try again");
    expect_refused(home.run({"serve", "--listen", "127.0.0.1:0"}), "stop that process first");
    ::close(lock);
    EXPECT_EQ(home.run({"user", "list"}).code, 0);
}

}  // namespace
}  // namespace samspar::test
