#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "support/queued_writers.h"
#include "support/test_store.h"

namespace samspar::store {
namespace {

using test::QueuedWriters;
using test::TestStore;

constexpr int kMembers = 6;

void kill_self() {
    ::kill(::getpid(), SIGKILL);
}

// A group of kMembers in a process that `arrange` has die somewhere in its commit. Nobody of it is
// ever told that it is done.
void die_in_a_group(TestStore& t, void (*arrange)(sqlite3*)) {
    t.store.reset();
    std::array<int, 2> pipe{};
    ASSERT_EQ(::pipe(pipe.data()), 0);
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        ::close(pipe[0]);
        t.open();
        const auto write = [&](Transaction& scope) {
            t.add_insats(scope, "of the group");
            scope.commit(drift(), TestStore::event("group"));
            (void)!::write(pipe[1], "x", 1);
        };
        QueuedWriters others(*t.store);
        auto first = t.store->write();
        arrange(first.database().getHandle());
        for (int i = 1; i < kMembers; ++i) {
            others.add(write);
        }
        write(first);
        ::_exit(1);
    }
    ::close(pipe[1]);
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status));
    char told = 0;
    EXPECT_EQ(::read(pipe[0], &told, 1), 0) << "told before it was durable";
    ::close(pipe[0]);
    t.open();
}

std::size_t rows_of_the_group(TestStore& t) {
    auto read = t.store->read();
    std::size_t rows = 0;
    for (const AuditRow& row : audit_rows(read, std::nullopt, 100)) {
        rows += row.event.action == "group" ? 1 : 0;
    }
    EXPECT_EQ(load_insatser(read).size(), rows + 1) << "half of one is there";
    return rows;
}

TEST(CommitGroupKillTest, a_kill_before_the_commit_leaves_nothing_of_the_group) {
    TestStore t;
    die_in_a_group(t, [](sqlite3* writer) {
        sqlite3_commit_hook(
            writer,
            [](void*) {
                kill_self();
                return 0;
            },
            nullptr);
    });
    EXPECT_EQ(rows_of_the_group(t), 0U);
    EXPECT_TRUE(t.store->integrity_problems().empty());
}

TEST(CommitGroupKillTest, a_kill_after_the_commit_leaves_all_of_the_group) {
    TestStore t;
    die_in_a_group(t, [](sqlite3* writer) {
        sqlite3_wal_hook(
            writer,
            [](void*, sqlite3*, const char*, int) {
                kill_self();
                return 0;
            },
            nullptr);
    });
    EXPECT_EQ(rows_of_the_group(t), static_cast<std::size_t>(kMembers));
    EXPECT_TRUE(t.store->integrity_problems().empty());
}

}  // namespace
}  // namespace samspar::store
