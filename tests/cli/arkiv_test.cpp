#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>

#include "arkiv/unpacker.h"
#include "cli/program.h"

namespace samspar::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

// The exit code of a line of bash; of a pipe, that of the last part that failed.
int shell(const std::string& line) {
    ::setenv("SAMSPAR_TEST_LINE", ("set -o pipefail; " + line).c_str(), 1);
    return WEXITSTATUS(std::system("bash -c \"$SAMSPAR_TEST_LINE\""));
}

class Arkiv : public testing::Test {
protected:
    Arkiv() { home.import_hbs(); }

    [[nodiscard]] std::string out() const { return home.path("arkiv"); }
    [[nodiscard]] Finished run(const std::vector<std::string>& more = {}) const {
        std::vector<std::string> words{"arkiv", "--klartext", "--out", out()};
        words.insert(words.end(), more.begin(), more.end());
        return home.run(words);
    }
    [[nodiscard]] bool nothing_is_there() const {
        return !fs::exists(out()) && !fs::exists(arkiv::Unpacker::unfinished_of(out()));
    }
    // Whether the tools of the system find every file as it was meant.
    [[nodiscard]] bool is_whole(const std::string& directory) const {
        return shell("cd " + directory +
                     " && sha256sum --quiet --strict -c manifest-sha256.txt "
                     "tagmanifest-sha256.txt") == 0;
    }

    Home home;
};

TEST_F(Arkiv, makes_a_directory_that_sha256sum_finds_whole) {
    const Finished made = run({"--json"});
    ASSERT_EQ(made.code, 0) << made.err;
    EXPECT_TRUE(is_whole(out()));
    EXPECT_EQ(made.json()["out"], out());
    EXPECT_EQ(made.json()["files"],
              std::count_if(fs::recursive_directory_iterator(out() + "/data"),
                            fs::recursive_directory_iterator(),
                            [](const auto& entry) { return entry.is_regular_file(); }));
    EXPECT_THAT(made.err, HasSubstr("450 registreringar, "));
    EXPECT_THAT(made.err, HasSubstr("clear text, for its owner only; read again and whole"));
}

TEST_F(Arkiv, says_that_it_is_clear_text_and_wants_that_said) {
    const Finished asked = home.run({"arkiv", "--out", out()});
    EXPECT_EQ(asked.code, 2);
    EXPECT_THAT(asked.err, HasSubstr("--klartext: has to be given: what is written is clear text"));
    EXPECT_TRUE(nothing_is_there());
}

TEST_F(Arkiv, goes_either_to_a_directory_or_to_stdout) {
    EXPECT_EQ(home.run({"arkiv", "--klartext"}).code, 2);
    EXPECT_EQ(run({"--tar"}).code, 2);
    EXPECT_TRUE(nothing_is_there());
}

TEST_F(Arkiv, streams_a_tar_that_tar_reads_and_sha256sum_finds_whole) {
    const std::string line = SAMSPAR_PROGRAM " arkiv --klartext --tar --data " + home.data() +
                             " 2>/dev/null | tar -x --strip-components=1 -C " + out();
    fs::create_directory(out());
    ASSERT_EQ(shell(line), 0);
    EXPECT_TRUE(is_whole(out()));
}

TEST_F(Arkiv, to_a_reader_that_goes_away_is_a_failure) {
    const std::string line =
        SAMSPAR_PROGRAM " arkiv --klartext --tar --data " + home.data() + " 2>/dev/null | true";
    EXPECT_EQ(shell(line), 1);
}

TEST_F(Arkiv, never_goes_into_what_is_there_nor_into_the_data) {
    const std::string mine = home.file("mine", "x");
    EXPECT_THAT(home.run({"arkiv", "--klartext", "--out", mine}).err,
                HasSubstr("mine is there already and not empty"));
    EXPECT_EQ(content_of(mine), "x");
    const Finished inside = home.run({"arkiv", "--klartext", "--out", home.data() + "/arkiv"});
    EXPECT_EQ(inside.code, 1);
    EXPECT_THAT(inside.err, HasSubstr("lies in the data directory"));
    EXPECT_EQ(home.run({"arkiv", "--klartext", "--out", home.path("no/such")}).code, 1);
    EXPECT_FALSE(fs::exists(home.path("no")));
}

TEST_F(Arkiv, is_made_by_the_service_that_has_the_store_open) {
    Running service({"serve", "--listen", "127.0.0.1:0", "--data", home.data()});
    ASSERT_THAT(service.line_of_stdout(), StartsWith("Serving"));
    const Finished made = run();
    EXPECT_EQ(made.code, 0) << made.err;
    EXPECT_THAT(made.out, IsEmpty());
    EXPECT_TRUE(is_whole(out()));
}

TEST_F(Arkiv, that_is_killed_leaves_nothing_that_looks_whole_and_the_next_one_clears_it_away) {
    Running killed({"arkiv", "--klartext", "--out", out(), "--progress", "--data", home.data()});
    ASSERT_THAT(killed.line_of_stderr(), StartsWith("writing: "));
    killed.signal(SIGKILL);
    ASSERT_EQ(killed.wait(), -SIGKILL);
    EXPECT_FALSE(fs::exists(out()));
    EXPECT_EQ(run().code, 0);
    EXPECT_FALSE(fs::exists(arkiv::Unpacker::unfinished_of(out())));
}

// The service has the store; the disk that is full is that of the archive.
TEST_F(Arkiv, on_a_disk_that_is_full_leaves_nothing) {
    Running service({"serve", "--listen", "127.0.0.1:0", "--data", home.data()});
    ASSERT_THAT(service.line_of_stdout(), StartsWith("Serving"));
    const int code =
        shell("ulimit -f 64; trap '' XFSZ; " SAMSPAR_PROGRAM " arkiv --klartext --out " + out() +
              " --data " + home.data() + " 2>/dev/null");
    EXPECT_EQ(code, 1);
    EXPECT_TRUE(nothing_is_there());
    EXPECT_EQ(shell(SAMSPAR_PROGRAM " arkiv --klartext --tar --data " + home.data() +
                    " >/dev/full 2>/dev/null"),
              1);
}

}  // namespace
}  // namespace samspar::test
