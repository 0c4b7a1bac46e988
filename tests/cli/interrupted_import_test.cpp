// An import that is killed in the middle leaves nothing of itself.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include "cli/program.h"

namespace samspar::test {
namespace {

constexpr int kRows = 20'000;

std::string large_file() {
    std::string file = "insats;person;start;kon;fodelsear\n";
    for (int i = 0; i < kRows; ++i) {
        file += "Lyra;p" + std::to_string(i) + ";2021-03-15;man;1985\n";
    }
    return file;
}

void expect_nothing_of_it(const Home& home, const std::string& file) {
    EXPECT_EQ(home.run({"doctor"}).code, 0);
    const auto json =
        home.run({"import", "registreringar", file, "--create-insatser", "--dry-run", "--json"})
            .json();
    EXPECT_EQ(json["new"], kRows);
    EXPECT_EQ(json["same"], 0);
    EXPECT_EQ(json["insatser_made"].size(), 1U);
}

TEST(InterruptedImport, killed_while_it_writes) {
    const Home home;
    const std::string file = home.file("large.csv", large_file());
    Running import({"import",
                    "registreringar",
                    file,
                    "--create-insatser",
                    "--progress",
                    "--data",
                    home.data()});
    // The second line of progress: thousands of rows are written, none committed.
    EXPECT_THAT(import.line_of_stderr(), testing::StartsWith("reading: "));
    EXPECT_THAT(import.line_of_stderr(), testing::StartsWith("reading: "));
    import.signal(SIGKILL);
    ASSERT_EQ(import.wait(), -SIGKILL);
    expect_nothing_of_it(home, file);
}

TEST(InterruptedImport, the_client_killed_while_the_service_writes_for_it) {
    const Home home;
    const std::string file = home.file("large.csv", large_file());
    Running service({"serve", "--listen", "127.0.0.1:0", "--data", home.data()});
    ASSERT_NE(service.line_of_stdout(), "");
    Running import({"import",
                    "registreringar",
                    file,
                    "--create-insatser",
                    "--progress",
                    "--data",
                    home.data()});
    EXPECT_THAT(import.line_of_stderr(), testing::StartsWith("reading: "));
    import.signal(SIGKILL);
    ASSERT_EQ(import.wait(), -SIGKILL);
    expect_nothing_of_it(home, file);
    service.signal(SIGTERM);
    EXPECT_EQ(service.wait(), 0);
}

TEST(InterruptedImport, the_service_killed_while_it_writes) {
    const Home home;
    const std::string file = home.file("large.csv", large_file());
    Running service({"serve", "--listen", "127.0.0.1:0", "--data", home.data()});
    ASSERT_NE(service.line_of_stdout(), "");
    Running import({"import",
                    "registreringar",
                    file,
                    "--create-insatser",
                    "--progress",
                    "--data",
                    home.data()});
    EXPECT_THAT(import.line_of_stderr(), testing::StartsWith("reading: "));
    service.signal(SIGKILL);
    ASSERT_EQ(service.wait(), -SIGKILL);
    EXPECT_EQ(import.wait(), 3);
    // The socket that is left behind belongs to nobody, and the lock is free.
    ASSERT_TRUE(std::filesystem::exists(home.data() + "/control.sock"));
    expect_nothing_of_it(home, file);
}

}  // namespace
}  // namespace samspar::test
