// A publicering whose process is killed is there whole or not at all.

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>

#include "publication/hbs_store.h"
#include "publication/verify.h"
#include "store/publicering_policy.h"

namespace samspar::publication {
namespace {

using test::HbsStore;

// Everything is written; says so, and waits to be killed before or after the commit.
[[noreturn]] void publish_until_killed(HbsStore& t, int tell, bool commit) {
    t.open();
    const Prepared prepared = t.prepare(2021);
    store::Transaction scope = t.store->write();
    const auto stored = store_release(scope, store::drift(), prepared);
    if (commit) {
        scope.commit(store::drift(), created(std::get<store::Publicering>(stored)));
    }
    const char done = '!';
    if (::write(tell, &done, 1) == 1) {
        for (;;) {
            ::pause();
        }
    }
    ::_exit(1);
}

// Kills the child at that place and opens the store anew.
void kill_while_publishing(HbsStore& t, bool after_commit) {
    t.store.reset();
    std::array<int, 2> pipe{};
    ASSERT_EQ(::pipe(pipe.data()), 0);
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        ::close(pipe[0]);
        publish_until_killed(t, pipe[1], after_commit);
    }
    ::close(pipe[1]);
    char told = 0;
    ASSERT_EQ(::read(pipe[0], &told, 1), 1);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    ::close(pipe[0]);
    t.open();
}

TEST(PublishCrashTest, nothing_is_left_of_one_that_was_not_committed) {
    HbsStore t;
    kill_while_publishing(t, false);
    EXPECT_TRUE(t.store->integrity_problems().empty());
    {
        auto read = t.store->read();
        EXPECT_TRUE(store::load_publiceringar(read).empty());
        EXPECT_TRUE(store::load_publicering_files(read, 1).empty());
        EXPECT_TRUE(store::load_ledger(read).cells.empty());
        EXPECT_TRUE(store::load_places(read, 1).empty());
        EXPECT_FALSE(store::newest_policy(read));
    }
    EXPECT_EQ(t.publish(2021).nummer, 1);
}

TEST(PublishCrashTest, one_that_was_committed_is_there_whole) {
    HbsStore t;
    kill_while_publishing(t, true);
    {
        auto read = t.store->read();
        ASSERT_EQ(store::load_publiceringar(read).size(), 1U);
    }
    EXPECT_TRUE(verify(*t.store).ok());
    EXPECT_EQ(t.prepare(2021).refusal, Refusal::kAlreadyPublished);
}

}  // namespace
}  // namespace samspar::publication
