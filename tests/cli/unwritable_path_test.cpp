// A path that cannot be used says why, in words for people.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/program.h"

namespace samspar::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class UnwritablePath : public testing::Test {
protected:
    std::string told(const std::vector<std::string>& words) const {
        const Finished run = samspar(words);
        EXPECT_EQ(run.code, 1);
        EXPECT_THAT(run.err, Not(HasSubstr("unexpected")));
        return run.err;
    }
    std::string told_of_output(const std::string& path) const {
        return told({"statistik", "2021", "--data", home.data(), "--out", path});
    }
    std::string told_of_store(const std::string& data, const std::string& key) const {
        return told({"init", "--data", data, "--forbund", "X", "--key-file", key});
    }

    Home home;
};

TEST_F(UnwritablePath, of_a_file_to_write) {
    EXPECT_EQ(told_of_output(home.path("none/a.csv")),
              "samspar: cannot write " + home.path("none/a.csv") + ": there is no directory " +
                  home.path("none") + "\n");
    EXPECT_EQ(told_of_output("/proc/a.csv"),
              "samspar: cannot write /proc/a.csv: nothing can be made in /proc\n");
    EXPECT_THAT(told_of_output(home.file("file", "") + "/a.csv"), HasSubstr(": Not a directory\n"));
}

TEST_F(UnwritablePath, of_a_new_store_and_its_key) {
    EXPECT_THAT(told_of_store(home.file("file", ""), home.path("key")),
                HasSubstr("/file is a file; a new store needs an empty directory\n"));
    EXPECT_THAT(told_of_store("/proc/x", home.path("key")),
                HasSubstr("cannot make the directory /proc/x: nothing can be made in /proc\n"));
    EXPECT_THAT(told_of_store(home.path("new"), home.path("none/key")),
                HasSubstr("cannot be made: there is no directory " + home.path("none") + "\n"));
}

TEST_F(UnwritablePath, inside_a_store) {
    home.file("data/tls", "");
    EXPECT_EQ(told({"serve", "--listen", "127.0.0.1:0", "--data", home.data()}),
              "samspar: cannot use " + home.data() + "/tls: Not a directory\n");
}

TEST_F(UnwritablePath, of_a_store_that_doctor_is_to_look_at) {
    const Finished run = samspar({"doctor", "--data", home.path("none")});
    EXPECT_THAT(run.out, HasSubstr("give the data directory of the förbund with --data"));
}

}  // namespace
}  // namespace samspar::test
