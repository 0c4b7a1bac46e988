#include "store/commit_group.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include "store/bulk_writes.h"
#include "store/log_end.h"
#include "store/mark.h"
#include "support/queued_writers.h"
#include "support/test_store.h"

namespace samspar::store {
namespace {

using test::QueuedWriters;
using test::TestStore;
using testing::ElementsAre;
using testing::UnorderedElementsAre;

class CommitGroupTest : public testing::Test {
protected:
    // What is written by who has the turn: an insats and its row in the log.
    void write(Transaction& scope, const std::string& name) {
        t_.add_insats(scope, name);
        written_.push_back(name);
        scope.commit(drift(), TestStore::event(name));
    }

    std::vector<std::string> insatser() {
        auto read = t_.store->read();
        std::vector<std::string> names;
        for (const auto& insats : load_insatser(read)) {
            if (insats.namn != "START") {
                names.push_back(insats.namn);
            }
        }
        return names;
    }

    // Newest first, without what the store began with.
    std::vector<std::string> log() {
        auto read = t_.store->read();
        std::vector<std::string> actions;
        for (const AuditRow& row : audit_rows(read, std::nullopt, 1000)) {
            if (row.event.action != "store.create" && row.event.action != "insats.create") {
                actions.push_back(row.event.action);
            }
        }
        return actions;
    }

    // From here on commits are counted, and fail while `commits_fail_` is set.
    void watch_commits() {
        auto scope = t_.store->write();
        sqlite3_commit_hook(
            scope.database().getHandle(),
            [](void* of) {
                auto& self = *static_cast<CommitGroupTest*>(of);
                ++self.commits_;
                return self.commits_fail_ ? 1 : 0;
            },
            this);
    }

    TestStore t_;
    std::vector<std::string> written_;  // in that order
    int commits_ = 0;
    bool commits_fail_ = false;
};

TEST_F(CommitGroupTest, whoever_has_queued_shares_one_commit) {
    watch_commits();
    QueuedWriters others(*t_.store);
    auto first = t_.store->write();
    for (const char* name : {"b", "c", "d"}) {
        others.add([this, name](Transaction& scope) {
            write(scope, name);
            EXPECT_THAT(insatser(), testing::Contains(name)) << "read after the answer";
        });
    }
    write(first, "a");
    EXPECT_THAT(insatser(), UnorderedElementsAre("a", "b", "c", "d"));
    others.join();
    EXPECT_EQ(commits_, 1);
}

TEST_F(CommitGroupTest, one_that_is_alone_waits_for_nobody) {
    watch_commits();
    for (const char* name : {"a", "b"}) {
        auto scope = t_.store->write();
        write(scope, name);
    }
    EXPECT_EQ(commits_, 2);
}

TEST_F(CommitGroupTest, the_log_has_the_order_of_the_writes_and_the_mark_its_end) {
    QueuedWriters others(*t_.store);
    {
        auto first = t_.store->write();
        for (int i = 0; i < 20; ++i) {
            others.add([this, i](Transaction& scope) { write(scope, std::to_string(i)); });
        }
        write(first, "first");
    }
    others.join();
    std::vector<std::string> newest_first = log();
    std::reverse(newest_first.begin(), newest_first.end());
    EXPECT_EQ(newest_first, written_);
    EXPECT_EQ(newest_first.size(), 21U);
    auto read = t_.store->read();
    EXPECT_FALSE(log_has_gaps(read.database()));
    const auto mark =
        MarkFile(mark_of(t_.directory), t_.keys.key(security::KeyPurpose::kAudit)).read().mark;
    EXPECT_EQ(mark.value().newest, newest_row(read.database()));
}

TEST_F(CommitGroupTest, one_that_fails_is_undone_by_itself) {
    QueuedWriters others(*t_.store);
    {
        auto first = t_.store->write();
        others.add([this](Transaction& scope) {
            t_.add_insats(scope, "undone");
            scope.audit(drift(), TestStore::event("undone"));
            throw std::runtime_error("a slip");
        });
        others.add([this](Transaction& scope) {
            t_.add_insats(scope, "refused");
            scope.audit(drift(), TestStore::event("refused"));
            scope.let_go();
        });
        others.add([this](Transaction& scope) {
            EXPECT_THROW(scope.database().exec("DELETE FROM audit"), SQLite::Exception);
        });
        others.add([this](Transaction& scope) { write(scope, "b"); });
        write(first, "a");
    }
    others.join();
    EXPECT_THAT(insatser(), UnorderedElementsAre("a", "b"));
    EXPECT_THAT(log(), UnorderedElementsAre("a", "b"));
}

TEST_F(CommitGroupTest, what_refers_to_nothing_fails_before_the_commit_of_others) {
    QueuedWriters others(*t_.store);
    {
        auto first = t_.store->write();
        others.add([this](Transaction& scope) {
            scope.database().exec(
                "INSERT INTO microdata_file (microdata, format, name, media_type, sha256, content) "
                "VALUES (77, 'csv', 'a', 'b', printf('%064d', 0), x'00')");
            EXPECT_THROW(write(scope, "dangling"), SQLite::Exception);
        });
        write(first, "a");
    }
    others.join();
    EXPECT_THAT(insatser(), ElementsAre("a"));
    EXPECT_THAT(log(), ElementsAre("a"));
}

TEST_F(CommitGroupTest, a_commit_that_fails_is_told_to_all_and_leaves_nothing) {
    watch_commits();
    commits_fail_ = true;
    QueuedWriters others(*t_.store);
    std::atomic<int> told = 0;
    {
        auto first = t_.store->write();
        for (const char* name : {"b", "c", "d"}) {
            others.add([&, name](Transaction& scope) {
                try {
                    write(scope, name);
                } catch (const SQLite::Exception&) {
                    ++told;
                }
            });
        }
        EXPECT_THROW(write(first, "a"), UndoneWithOthers);
    }
    others.join();
    EXPECT_EQ(told, 3);
    EXPECT_EQ(commits_, 1);
    EXPECT_THAT(insatser(), ElementsAre());
    EXPECT_THAT(log(), ElementsAre());
    commits_fail_ = false;
    {
        auto scope = t_.store->write();
        write(scope, "later");
    }
    EXPECT_THAT(insatser(), ElementsAre("later"));
    EXPECT_TRUE(t_.store->integrity_problems().empty());
}

TEST_F(CommitGroupTest, who_only_looked_is_told_when_what_was_seen_is_undone) {
    watch_commits();
    commits_fail_ = true;
    QueuedWriters others(*t_.store);
    bool saw = false;
    {
        auto first = t_.store->write();
        others.add([&](Transaction& scope) {
            saw = load_insatser(scope).size() == 2;
            EXPECT_THROW(scope.let_go(), UndoneWithOthers);
        });
        EXPECT_THROW(write(first, "a"), SQLite::Exception);
    }
    others.join();
    EXPECT_TRUE(saw);
}

// As a full disk does in the middle of a write: SQLite undoes all of the transaction by itself.
TEST_F(CommitGroupTest, a_disk_that_is_full_for_one_is_full_for_the_group) {
    QueuedWriters others(*t_.store);
    {
        auto first = t_.store->write();
        others.add([&](Transaction& scope) {
            scope.database().exec("PRAGMA max_page_count = 1");  // as many as there are
            SQLite::Statement insert(scope.database(),
                                     "INSERT INTO import (at, kind, file_sha256, rows_new, "
                                     "rows_changed, rows_same, rows_refused) "
                                     "VALUES (0, 'antal', printf('%04000d', 0), 0, 0, 0, 0)");
            for (;;) {
                insert.exec();
                insert.reset();
            }
        });
        try {
            write(first, "a");
            ADD_FAILURE() << "told of what is not there";
        } catch (const UndoneWithOthers& error) {
            EXPECT_EQ(failure_kind(error), FailureKind::kDiskFull) << error.what();
        }
    }
    others.join();
    EXPECT_THAT(insatser(), ElementsAre());
    auto scope = t_.store->write();
    scope.database().exec("PRAGMA max_page_count = 1000000");
    write(scope, "later");
    EXPECT_THAT(insatser(), ElementsAre("later"));
}

TEST_F(CommitGroupTest, nobody_waits_for_one_that_writes_for_long) {
    watch_commits();
    QueuedWriters others(*t_.store);
    std::atomic<bool> told = false;
    {
        auto first = t_.store->write();
        others.add([&](Transaction& scope) {
            const BulkWrites bulk(*t_.store, scope);
            while (!told) {
                std::this_thread::yield();
            }
            write(scope, "import");
        });
        write(first, "a");
    }
    EXPECT_THAT(insatser(), ElementsAre("a"));
    told = true;
    others.join();
    EXPECT_THAT(insatser(), UnorderedElementsAre("a", "import"));
    EXPECT_EQ(commits_, 2);
}

TEST_F(CommitGroupTest, whoever_is_alone_finds_what_others_wrote_committed) {
    QueuedWriters others(*t_.store);
    std::thread alone;
    {
        auto first = t_.store->write();
        for (const char* name : {"b", "c"}) {
            others.add([this, name](Transaction& scope) { write(scope, name); });
        }
        alone = std::thread([this] {
            auto scope = t_.store->write_alone();
            const std::size_t here = load_insatser(scope).size();
            EXPECT_EQ(insatser().size() + 1, here) << "as others see it";
            write(scope, "alone");
            EXPECT_EQ(load_insatser(scope).size(), here + 1) << "the turn is still its own";
        });
        write(first, "a");
    }
    alone.join();
    others.join();
    EXPECT_THAT(insatser(), UnorderedElementsAre("a", "b", "c", "alone"));
}

TEST_F(CommitGroupTest, a_change_of_lists_is_seen_by_who_is_told_of_it) {
    const auto before = t_.store->edition();
    QueuedWriters others(*t_.store);
    {
        auto first = t_.store->write();
        first.changes_lists();
        others.add([this](Transaction& scope) { write(scope, "b"); });
        write(first, "a");
        EXPECT_GT(t_.store->edition()->number, before->number);
    }
    others.join();
}

TEST_F(CommitGroupTest, nothing_is_recorded_in_a_group_at_a_moment_that_is_closed) {
    QueuedWriters others(*t_.store);
    domain::Instant later;
    {
        auto first = t_.store->write();
        others.add([&](Transaction& scope) {
            later = scope.now();
            write(scope, "b");
        });
        EXPECT_EQ(first.commit_as_of(drift(), TestStore::event("a")), t_.now);
    }
    others.join();
    EXPECT_EQ(later.ms, t_.now.ms + 1);
}

TEST_F(CommitGroupTest, a_crowd_leaves_all_that_it_was_told_of) {
    constexpr int kThreads = 8;
    constexpr int kEach = 50;
    std::vector<std::thread> crowd;
    for (int thread = 0; thread < kThreads; ++thread) {
        crowd.emplace_back([this, thread] {
            for (int i = 0; i < kEach; ++i) {
                auto scope = t_.store->write();
                t_.add_insats(scope, std::to_string(thread) + "." + std::to_string(i));
                if (i % 5 == 4) {
                    continue;
                }
                scope.commit(drift(), TestStore::event("crowd"));
            }
        });
    }
    for (std::thread& thread : crowd) {
        thread.join();
    }
    EXPECT_EQ(insatser().size(), kThreads * kEach * 4U / 5U);
    EXPECT_EQ(log().size(), kThreads * kEach * 4U / 5U);
    EXPECT_TRUE(t_.store->integrity_problems().empty());
}

}  // namespace
}  // namespace samspar::store
