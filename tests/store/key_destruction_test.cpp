#include "store/key_destruction.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/gone_keys.h"
#include "store/key_changes.h"
#include "store/statistics_rows.h"
#include "support/backup_house.h"
#include "support/file_bytes.h"

namespace samspar::store {
namespace {

using security::KeyPurpose;
using test::BackupHouse;
using testing::ElementsAre;

class DestructionHouse : public BackupHouse {
public:
    Destroyed destroy() {
        security::KeyringChange ring(directory.path(), security::opened_by(slot_key));
        const Destroyed destroyed = KeyDestruction(*store, ring).run();
        auto scope = store->write();
        set_key_change_logged(scope, KeyPurpose::kPersonTag, destroyed.version + 1);
        scope.commit(drift(), event("drift.destroy"));
        return destroyed;
    }
    security::Keyring ring() const { return security::load_keyring(directory.path(), slot_key); }
    void reopen() {
        store.reset();
        keys = ring();
        open();
    }
    void insert_person(std::string_view key) {
        domain::Registrering one = registrering("2021-03-15");
        one.person = store->person_tag(key);
        insert(one);
    }
    std::vector<std::uint32_t> begins() {
        auto scope = store->read();
        return tag_key_begins(scope);
    }
    std::int64_t persons() {
        auto scope = store->read();
        return scope.database().execAndGet("SELECT count(*) FROM person").getInt64();
    }
};

TEST(KeyDestruction, makes_other_tags_of_the_same_keys_at_once_and_for_ever) {
    DestructionHouse t;
    t.insert_person("p1");
    const domain::PersonTag before = t.store->person_tag("p1");
    const domain::PersonTag row_before = t.store->extern_tag(t.insats, "17");
    const Destroyed destroyed = t.destroy();
    EXPECT_EQ(destroyed.version, 1U);
    EXPECT_EQ(destroyed.persons, 1);
    EXPECT_EQ(destroyed.registreringar, 1);
    EXPECT_EQ(destroyed.import_ids, 0);
    EXPECT_NE(t.store->person_tag("p1"), before);
    EXPECT_NE(t.store->extern_tag(t.insats, "17"), row_before);
    const domain::PersonTag after = t.store->person_tag("p1");
    t.reopen();
    EXPECT_EQ(t.store->person_tag("p1"), after);
    EXPECT_EQ(t.ring().entry(KeyPurpose::kPersonTag).version, 2U);
    ASSERT_EQ(t.ring().gone().size(), 1U);
    EXPECT_EQ(t.ring().gone().front().version, 1U);
}

TEST(KeyDestruction, keeps_which_rows_belong_to_one_another_and_says_where_others_begin) {
    DestructionHouse t;
    t.insert_person("p1");
    t.insert_person("p1");
    t.insert_person("p2");
    EXPECT_THAT(t.begins(), ElementsAre());
    t.destroy();
    EXPECT_EQ(t.persons(), 2);
    EXPECT_THAT(t.begins(), ElementsAre(3U));
    t.insert_person("p1");
    EXPECT_EQ(t.persons(), 3);
    auto scope = t.store->read();
    const auto year =
        domain::Period{domain::make_date(2021, 1, 1), domain::make_date(2021, 12, 31)};
    EXPECT_THAT(load_snapshot(scope, year, false).person_key_begins, ElementsAre(3U));
}

TEST(KeyDestruction, that_was_ended_before_the_ring_is_undone) {
    DestructionHouse t;
    t.insert_person("p1");
    const domain::PersonTag before = t.store->person_tag("p1");
    {
        auto scope = t.store->write();
        insert_tag_key(scope, 2);
        scope.commit_housekeeping();
    }
    t.reopen();
    EXPECT_THAT(t.begins(), ElementsAre());
    EXPECT_EQ(t.store->person_tag("p1"), before);
}

TEST(KeyDestruction, that_was_ended_after_the_ring_is_finished_and_logged) {
    DestructionHouse t;
    t.insert_person("p1");
    {
        security::KeyringChange ring(t.directory.path(), security::opened_by(t.slot_key));
        KeyDestruction(*t.store, ring).run();
    }
    t.reopen();
    EXPECT_THAT(t.begins(), ElementsAre(2U));
    const auto newest = [&t] {
        auto scope = t.store->read();
        return audit_rows(scope, std::nullopt, 1).front();
    };
    EXPECT_EQ(newest().event.action, "drift.destroy");
    const std::int64_t seq = newest().seq;
    t.reopen();
    EXPECT_EQ(newest().seq, seq) << "once";
}

TEST(KeyDestruction, changes_nothing_where_the_ring_cannot_be_written) {
    DestructionHouse t;
    t.insert_person("p1");
    const domain::PersonTag before = t.store->person_tag("p1");
    // In the way of the new ring.
    std::filesystem::create_directories(t.directory.keyring().string() + ".new/in-the-way");
    EXPECT_THROW(t.destroy(), security::KeyProblem);
    EXPECT_EQ(t.store->person_tag("p1"), before);
    EXPECT_THAT(t.begins(), ElementsAre());
}

TEST(KeyDestruction, a_ring_of_before_put_back_opens_nothing) {
    DestructionHouse t;
    const std::string before = test::bytes_of(t.directory.keyring());
    t.destroy();
    t.store.reset();
    test::write_bytes(t.directory.keyring(), before);
    EXPECT_THROW(t.reopen(), OpenProblem);
}

TEST(KeyDestruction, a_backup_of_before_does_not_bring_the_key_back) {
    DestructionHouse t;
    t.insert_person("p1");
    const domain::PersonTag before = t.store->person_tag("p1");
    const Backup made = t.back_up();
    t.destroy();
    t.destroy();
    t.store.reset();
    const Restored restored = t.restore(made.file);
    EXPECT_TRUE(restored.stays_gone);
    t.reopen();
    EXPECT_NE(t.store->person_tag("p1"), before);
    EXPECT_EQ(t.ring().entry(KeyPurpose::kPersonTag).version, 3U);
    EXPECT_EQ(t.ring().gone().size(), 2U);
    EXPECT_THAT(t.begins(), ElementsAre(2U)) << "who comes now is counted apart";
}

TEST(KeyDestruction, a_backup_brings_the_key_back_where_the_store_is_lost) {
    DestructionHouse t;
    const domain::PersonTag before = t.store->person_tag("p1");
    const Backup made = t.back_up();
    t.destroy();
    t.store.reset();
    const std::filesystem::path kept = t.home / "kept.backup";
    std::filesystem::rename(made.file, kept);
    std::filesystem::remove_all(t.directory.path());
    std::filesystem::create_directory(t.directory.path());
    std::filesystem::permissions(t.directory.path(), std::filesystem::perms::owner_all);
    EXPECT_FALSE(t.restore(kept).stays_gone);
    t.reopen();
    EXPECT_EQ(t.store->person_tag("p1"), before);
}

TEST(KeyDestruction, tells_which_backups_hold_the_key_still) {
    DestructionHouse t;
    const Backup made = t.back_up();
    t.destroy();
    const Backup after = t.back_up();
    const std::string id = made.contents.header.store_id;
    EXPECT_THAT(holders_of_person_key(backups_of(t.directory), id, 1), ElementsAre(made.file));
    EXPECT_THAT(holders_of_person_key(backups_of(t.directory), id, 2),
                ElementsAre(made.file, after.file));
    EXPECT_THAT(holders_of_person_key(backups_of(t.directory), "another", 1), ElementsAre());
    t.store.reset();
    t.restore(made.file);
    const auto aside = holders_of_person_key(t.directory.path(), id, 2);
    ASSERT_EQ(aside.size(), 1U);
    EXPECT_EQ(aside.front().filename(), "keyring");
}

}  // namespace
}  // namespace samspar::store
