#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <random>

#include "store/statistics_rows.h"
#include "support/test_store.h"

namespace samspar::store {
namespace {

using test::TestStore;

// The child registers as fast as it can and says each receipt code only after its commit returned.
[[noreturn]] void register_until_killed(TestStore& t, int acknowledge) {
    t.open();
    for (;;) {
        const std::string kod = t.insert(t.registrering("2021-03-15")).kod;
        if (::write(acknowledge, kod.data(), kod.size()) != static_cast<ssize_t>(kod.size())) {
            ::_exit(1);
        }
    }
}

std::vector<std::string> read_until(int pipe, std::size_t wanted) {
    std::vector<std::string> codes;
    std::array<char, 6> kod{};
    while (codes.size() < wanted && ::read(pipe, kod.data(), kod.size()) == 6) {
        codes.emplace_back(kod.data(), kod.size());
    }
    return codes;
}

TEST(CrashTest, nothing_acknowledged_is_lost_when_the_process_is_killed) {
    TestStore t;
    t.store.reset();
    std::mt19937 random(20211122);
    std::vector<std::string> acknowledged;
    constexpr int kKills = 12;
    for (int kill = 0; kill < kKills; ++kill) {
        std::array<int, 2> pipe{};
        ASSERT_EQ(::pipe(pipe.data()), 0);
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            ::close(pipe[0]);
            register_until_killed(t, pipe[1]);
        }
        ::close(pipe[1]);
        const auto codes = read_until(pipe[0], 1 + random() % 20);
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        // What it said between our last read and its end counts too.
        const auto rest = read_until(pipe[0], 1'000'000);
        ::close(pipe[0]);
        acknowledged.insert(acknowledged.end(), codes.begin(), codes.end());
        acknowledged.insert(acknowledged.end(), rest.begin(), rest.end());
    }
    ASSERT_GE(acknowledged.size(), static_cast<std::size_t>(kKills));
    t.open();
    EXPECT_TRUE(t.store->integrity_problems().empty());
    auto read = t.store->read();
    for (const std::string& kod : acknowledged) {
        EXPECT_TRUE(find_registrering(read, t.lists, kod).has_value()) << kod;
    }
    EXPECT_TRUE(check_statistics_rows(read, t.lists).empty());
    const auto versions = read.database().execAndGet("SELECT count(*) FROM registrering_version");
    const auto heads = read.database().execAndGet("SELECT count(*) FROM registrering");
    EXPECT_EQ(versions.getInt64(), heads.getInt64()) << "a head without its version is half done";
}

}  // namespace
}  // namespace samspar::store
