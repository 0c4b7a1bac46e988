// Killed in the middle of a backup or a restore, wherever that is: always exactly one valid state.
// SAMSPAR_KILLS says how often, 20 times unless told.

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "support/backup_house.h"
#include "support/kill_during.h"

namespace samspar::store {
namespace {

using test::BackupHouse;
using test::kill_during;
using test::kills;

TEST(BackupKill, leaves_whole_backups_and_the_store) {
    BackupHouse t;
    t.leave_rows(5);
    t.store.reset();
    std::mt19937 random(20261130);
    for (int i = 0; i < kills(); ++i) {
        t.now.ms += 3'600'000;
        kill_during(
            [&] {
                t.open();
                t.leave_rows(1);
                t.back_up();
                t.store.reset();
            },
            random);
        std::error_code none_yet;
        std::filesystem::directory_iterator left(backups_of(t.directory), none_yet);
        for (const auto& entry : left) {
            if (entry.path().string().ends_with(".backup")) {
                EXPECT_NO_THROW((void)t.verify(entry.path())) << entry.path();
                std::filesystem::remove(entry.path());
            }
        }
        ASSERT_NO_THROW(t.open()) << i;
        t.now.ms += 1'800'000;
        EXPECT_NO_THROW(t.back_up()) << "what was left is in nobody's way";
        t.store.reset();
    }
}

TEST(RestoreKill, leaves_the_old_store_or_the_new_one) {
    BackupHouse t;
    const Backup made = t.back_up();
    t.leave_rows(30);
    t.store.reset();
    std::mt19937 random(20261130);
    int restored = 0;
    for (int i = 0; i < kills(); ++i) {
        t.now.ms += 3'600'000;
        kill_during([&] { t.restore(made.file); }, random);
        finish_restore(t.directory);
        ASSERT_NO_THROW(t.open()) << i;
        std::int64_t seq = 0;
        {
            auto scope = t.store->read();
            seq = audit_rows(scope, std::nullopt, 1).front().seq;
        }
        const bool is_new = seq == made.contents.newest.seq + 1;
        restored += is_new ? 1 : 0;
        EXPECT_TRUE(is_new || seq == made.contents.newest.seq + 30) << seq;
        EXPECT_TRUE(t.store->integrity_problems().empty());
        // Back to a store that has gone on.
        t.leave_rows(static_cast<int>(made.contents.newest.seq + 30 - seq));
        t.store.reset();
        for (const auto& entry : std::filesystem::directory_iterator(t.directory.path())) {
            EXPECT_FALSE(entry.path().filename().string().starts_with("restoring-"));
            if (entry.path().filename().string().starts_with("before-")) {
                std::filesystem::remove_all(entry.path());
            }
        }
    }
    RecordProperty("restored", restored);
}

}  // namespace
}  // namespace samspar::store
