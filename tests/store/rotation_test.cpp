#include "store/rotation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <fstream>
#include <thread>

#include "store/key_changes.h"
#include "support/backup_house.h"
#include "support/file_bytes.h"

namespace samspar::store {
namespace {

using security::KeyPurpose;
using test::BackupHouse;

// A store whose key can be changed, as the command does it.
class RotationHouse : public BackupHouse {
public:
    Rotated rotate(int tries = 40) {
        security::KeyringChange ring(directory.path(), opener());
        return Rotation(*store, ring, tries).run();
    }
    security::SlotOpener opener() const { return security::opened_by(slot_key); }
    security::Keyring ring() const { return security::load_keyring(directory.path(), slot_key); }
    // As a command opens a closed store.
    void open_settled() {
        keys = settle_rotation(directory, ring(), opener(), security::system_random);
        open();
    }
    void set_next() {
        security::KeyringChange ring(directory.path(), opener());
        ring.ring().set_next(KeyPurpose::kDatabase, security::system_random);
        ring.write(security::system_random);
    }
    // With both keys in the ring, as when the last writing of it never came. Closes the store.
    void change_places() {
        const auto next = *ring().next(KeyPurpose::kDatabase);
        store.reset();
        {
            const auto old = open_database(
                directory.database(), keys.key(KeyPurpose::kDatabase), Access::kReadWrite);
            old->exec("PRAGMA wal_checkpoint(TRUNCATE)");
            const auto copy = open_database(rotating_of(directory), next.key, Access::kCopy);
            copy_pages(*old, *copy);
            insert_database_key(*copy, next.version, now);
        }
        for (const char* ending : {"-wal", "-shm"}) {
            std::filesystem::remove(directory.database().string() + ending);
        }
        std::filesystem::rename(rotating_of(directory), directory.database());
    }
    std::int64_t registreringar() {
        auto scope = store->read();
        return scope.database().execAndGet("SELECT count(*) FROM registrering").getInt64();
    }
    bool opens_with(const DatabaseKey& key) const {
        try {
            (void)open_database(directory.database(), key, Access::kReadOnly);
            return true;
        } catch (const OpenProblem&) {
            return false;
        }
    }
};

TEST(Rotation, gives_every_page_another_key_and_goes_on) {
    RotationHouse t;
    t.insert(t.registrering("2021-03-15"));
    const DatabaseKey before = t.keys.key(KeyPurpose::kDatabase);
    EXPECT_EQ(t.rotate().version, 2U);
    t.insert(t.registrering("2021-03-16"));
    EXPECT_EQ(t.registreringar(), 2);
    EXPECT_TRUE(t.store->integrity_problems().empty());
    t.store.reset();
    EXPECT_FALSE(t.opens_with(before));
    EXPECT_TRUE(t.opens_with(t.ring().key(KeyPurpose::kDatabase)));
    EXPECT_FALSE(t.ring().next(KeyPurpose::kDatabase));
    EXPECT_FALSE(std::filesystem::exists(rotating_of(t.directory)));
    t.open_settled();
    EXPECT_EQ(t.registreringar(), 2);
}

TEST(Rotation, may_come_again_and_again) {
    RotationHouse t;
    for (std::uint32_t version = 2; version < 5; ++version) {
        EXPECT_EQ(t.rotate().version, version);
        t.insert(t.registrering("2021-03-15"));
    }
    t.store.reset();
    t.open_settled();
    EXPECT_EQ(t.registreringar(), 3);
    auto scope = t.store->read();
    EXPECT_EQ(database_key_age(scope).version, 4U);
}

TEST(Rotation, keeps_what_others_write_meanwhile) {
    RotationHouse t;
    std::atomic<bool> stop = false;
    std::atomic<int> written = 0;
    std::thread writer([&] {
        while (!stop) {
            t.insert(t.registrering("2021-03-15"));
            ++written;
        }
    });
    std::thread reader([&] {
        while (!stop) {
            EXPECT_GE(t.registreringar(), 0);
        }
    });
    for (int i = 0; i < 3; ++i) {
        t.rotate();
    }
    stop = true;
    writer.join();
    reader.join();
    EXPECT_EQ(t.registreringar(), written);
    t.store.reset();
    t.open_settled();
    EXPECT_EQ(t.registreringar(), written);
}

TEST(Rotation, says_no_when_somebody_reads_all_the_time) {
    RotationHouse t;
    {
        auto scope = t.store->read();
        EXPECT_THROW(t.rotate(1), TooBusy);
    }
    EXPECT_FALSE(t.ring().next(KeyPurpose::kDatabase));
    EXPECT_FALSE(std::filesystem::exists(rotating_of(t.directory)));
    t.insert(t.registrering("2021-03-15"));
    EXPECT_EQ(t.rotate().version, 2U);
}

TEST(Rotation, changes_nothing_where_the_copy_cannot_be_made) {
    RotationHouse t;
    t.insert(t.registrering("2021-03-15"));
    std::filesystem::create_directory(rotating_of(t.directory));  // in the way
    EXPECT_ANY_THROW(t.rotate());
    EXPECT_FALSE(t.ring().next(KeyPurpose::kDatabase) &&
                 t.opens_with(t.ring().next(KeyPurpose::kDatabase)->key));
    t.insert(t.registrering("2021-03-16"));
    EXPECT_EQ(t.registreringar(), 2);
    std::filesystem::remove(rotating_of(t.directory));
    EXPECT_EQ(t.rotate().version, 2U);
    EXPECT_EQ(t.registreringar(), 2);
}

TEST(Rotation, that_was_ended_before_the_rename_is_undone) {
    RotationHouse t;
    t.insert(t.registrering("2021-03-15"));
    t.store.reset();
    t.set_next();
    test::write_bytes(rotating_of(t.directory), "half");
    t.open_settled();
    EXPECT_FALSE(t.ring().next(KeyPurpose::kDatabase));
    EXPECT_EQ(t.ring().entry(KeyPurpose::kDatabase).version, 1U);
    EXPECT_FALSE(std::filesystem::exists(rotating_of(t.directory)));
    EXPECT_EQ(t.registreringar(), 1);
}

TEST(Rotation, that_was_ended_after_the_rename_is_finished) {
    RotationHouse t;
    t.insert(t.registrering("2021-03-15"));
    t.set_next();
    t.change_places();
    t.open_settled();
    EXPECT_EQ(t.ring().entry(KeyPurpose::kDatabase).version, 2U);
    EXPECT_FALSE(t.ring().next(KeyPurpose::kDatabase));
    EXPECT_EQ(t.registreringar(), 1);
    auto scope = t.store->read();
    EXPECT_EQ(audit_rows(scope, std::nullopt, 1).front().event.action, "drift.rotate")
        << "the row that the process of before has not left";
}

TEST(Rotation, a_backup_of_before_is_restored_with_its_own_key) {
    RotationHouse t;
    t.insert(t.registrering("2021-03-15"));
    const Backup made = t.back_up();
    t.rotate();
    t.insert(t.registrering("2021-03-16"));
    const Backup after = t.back_up();
    t.store.reset();
    t.restore(made.file);
    t.open_settled();
    EXPECT_EQ(t.ring().entry(KeyPurpose::kDatabase).version, 1U);
    EXPECT_EQ(t.registreringar(), 1);
    t.store.reset();
    t.restore(after.file);
    t.open_settled();
    EXPECT_EQ(t.ring().entry(KeyPurpose::kDatabase).version, 2U);
    EXPECT_EQ(t.registreringar(), 2);
}

TEST(Rotation, a_backup_made_while_the_ring_has_both_keys_is_of_one_state) {
    RotationHouse t;
    t.set_next();
    const Backup made = t.back_up();
    t.rotate();
    t.store.reset();
    t.restore(made.file);
    t.open_settled();
    EXPECT_EQ(t.ring().entry(KeyPurpose::kDatabase).version, 1U);
    EXPECT_FALSE(t.ring().next(KeyPurpose::kDatabase));
}

// Where the log of the store that it takes the place of ended, as the row of a restore has it.
std::int64_t replaced_by_restore(RotationHouse& t, const std::filesystem::path& file) {
    std::int64_t end = -1;
    restore(t.directory, file, t.slot_key, t.now, [&](Store&, const BackupContents&, auto seq) {
        end = seq;
    });
    return end;
}

TEST(Rotation, that_was_ended_in_the_middle_hides_not_where_the_log_ended) {
    for (const bool renamed : {false, true}) {
        RotationHouse t;
        const Backup made = t.back_up();
        t.leave_rows(3);
        t.set_next();
        if (renamed) {
            t.change_places();
        }
        t.store.reset();
        EXPECT_EQ(log_end_of(t.directory, t.slot_key, t.home.path()), 5) << renamed;
        EXPECT_EQ(replaced_by_restore(t, made.file), 5) << renamed;
    }
}

TEST(Rotation, of_a_store_that_is_open_hides_not_where_the_log_ends) {
    RotationHouse t;
    t.leave_rows(3);
    t.set_next();
    EXPECT_EQ(log_end_of(t.directory, t.slot_key, t.home.path()), 5);
    t.change_places();
    t.keys = t.ring();
    t.keys.set(KeyPurpose::kDatabase, t.keys.next(KeyPurpose::kDatabase));
    t.open();
    EXPECT_EQ(log_end_of(t.directory, t.slot_key, t.home.path()), 6)
        << "with the row of the change";
}

TEST(Rotation, the_mark_goes_on) {
    RotationHouse t;
    t.insert(t.registrering("2021-03-15"));
    t.rotate();
    t.insert(t.registrering("2021-03-16"));
    MarkFile mark(mark_of(t.directory), t.keys.key(KeyPurpose::kAudit));
    auto scope = t.store->read();
    EXPECT_EQ(mark.read().mark.value().newest.seq, audit_rows(scope, std::nullopt, 1).front().seq);
}

}  // namespace
}  // namespace samspar::store
