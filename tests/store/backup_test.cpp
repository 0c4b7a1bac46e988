#include "store/backup.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <thread>

#include "store/backup_format.h"
#include "store/database.h"
#include "store/migrate.h"
#include "store/upgrade.h"
#include "support/backup_house.h"
#include "support/file_bytes.h"

namespace samspar::store {
namespace {

using test::BackupHouse;
using test::bytes_of;
using test::write_bytes;
using testing::HasSubstr;

std::int64_t rows_in(const BackupContents& contents, std::string_view table) {
    for (const TableRows& one : contents.tables) {
        if (one.table == table) {
            return one.rows;
        }
    }
    return -1;
}

std::size_t files_in(const std::filesystem::path& directory) {
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator(directory), {}));
}

TEST(BackupTest, says_what_was_in_the_store_and_is_read_again) {
    BackupHouse t;
    t.insert(t.registrering("2021-03-15"));
    const Backup made = t.back_up();
    EXPECT_EQ(t.verify(made.file), made.contents);
    EXPECT_EQ(made.contents.header.schema, newest_schema());
    EXPECT_EQ(made.contents.header.created.ms, t.now.ms / 1000 * 1000);
    EXPECT_EQ(made.contents.newest.seq, 3);
    EXPECT_EQ(rows_in(made.contents, "registrering"), 1);
    EXPECT_EQ(rows_in(made.contents, "audit"), 3);
    EXPECT_EQ(read_backup_header(made.file), made.contents.header);
    EXPECT_EQ(
        made.file.filename(),
        "samspar-20220201T080001Z-3-" + made.contents.header.store_id.substr(0, 8) + ".backup");
    EXPECT_EQ(files_in(backups_of(t.directory)), 1U) << "nothing half made is left";
    EXPECT_EQ(std::filesystem::status(made.file).permissions(),
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST(BackupTest, is_one_moment_while_others_write) {
    BackupHouse t;
    std::atomic<bool> stop = false;
    std::thread writer([&] {
        while (!stop) {
            t.leave_rows(1);
        }
    });
    for (int i = 0; i < 5; ++i) {
        auto scope = t.store->read();
        const Backup made = make_backup(
            scope.database(), t.directory, t.slot_key, "samspar", t.now, security::system_random);
        EXPECT_EQ(rows_in(made.contents, "audit"), made.contents.newest.seq);
    }
    stop = true;
    writer.join();
}

TEST(BackupTest, holds_no_plain_text) {
    BackupHouse t;
    {
        auto scope = t.store->write();
        t.add_insats(scope, "KanariefågelInsats");
        scope.commit(drift(), BackupHouse::event("kanarie.action"));
    }
    const std::string bytes = bytes_of(t.back_up().file);
    EXPECT_THAT(bytes, HasSubstr("samspar-backup 1\nstore "));
    for (const char* canary :
         {"Kanarief", "kanarie.action", "CREATE TABLE", "registrering_version"}) {
        EXPECT_EQ(bytes.find(canary), std::string::npos) << canary;
    }
}

TEST(BackupTest, any_changed_byte_is_found) {
    BackupHouse t;
    const Backup made = t.back_up();
    const std::string whole = bytes_of(made.file);
    const std::filesystem::path changed = t.home / "changed";
    const std::size_t step = whole.size() / 60;
    for (std::size_t at = 3; at < whole.size(); at += at < 4000 ? 37 : step) {
        std::string bytes = whole;
        bytes[at] = static_cast<char>(bytes[at] ^ 1);
        write_bytes(changed, bytes);
        EXPECT_ANY_THROW((void)t.verify(changed)) << at;
    }
    for (const std::size_t length : {std::size_t{0}, std::size_t{10}, whole.size() - 1}) {
        write_bytes(changed, whole.substr(0, length));
        EXPECT_THROW((void)t.verify(changed), BackupProblem) << length;
    }
    write_bytes(changed, whole + "x");
    EXPECT_THROW((void)t.verify(changed), BackupProblem);
    EXPECT_EQ(files_in(t.home.path()), 2U) << "data and changed; nothing that was taken out of one";
}

TEST(BackupTest, parts_of_two_backups_make_no_third) {
    BackupHouse t;
    const std::string first = bytes_of(t.back_up().file);
    t.leave_rows(1);
    const std::string second = bytes_of(t.back_up().file);
    const auto database_at = [](const std::string& bytes) {
        const ParsedHead parsed = parse_head(bytes).value();
        return bytes.size() - parsed.head.database_bytes;
    };
    ASSERT_EQ(first.size() - database_at(first), second.size() - database_at(second));
    write_bytes(t.home / "mixed",
                first.substr(0, database_at(first)) + second.substr(database_at(second)));
    EXPECT_THROW((void)t.verify(t.home / "mixed"), BackupProblem);
}

TEST(BackupTest, nobody_without_the_key_file_reads_it) {
    BackupHouse t;
    const Backup made = t.back_up();
    EXPECT_THROW((void)verify_backup(made.file, security::Secret<32>{}, t.home.path()),
                 security::KeyProblem);
}

TEST(BackupTest, what_is_no_backup_is_said) {
    BackupHouse t;
    write_bytes(t.home / "text", "Hej");
    for (const char* name : {"text", "nothing", "data"}) {
        EXPECT_THROW((void)read_backup_header(t.home / name), BackupProblem) << name;
    }
}

TEST(RestoreTest, is_the_way_back_and_keeps_what_was_there) {
    BackupHouse t;
    const auto kod = t.insert(t.registrering("2021-03-15")).kod;
    const Backup made = t.back_up();
    const auto later = t.insert(t.registrering("2021-03-16")).kod;
    EXPECT_THROW(t.restore(made.file), StoreInUse) << "never over a running store";
    t.store.reset();
    const Restored restored = t.restore(made.file);
    t.open();
    {
        auto scope = t.store->read();
        EXPECT_TRUE(find_registrering(scope, t.lists, kod).has_value());
        EXPECT_FALSE(find_registrering(scope, t.lists, later).has_value());
        EXPECT_EQ(audit_rows(scope, std::nullopt, 1).front().event.action, "drift.restore");
        EXPECT_EQ(audit_rows(scope, std::nullopt, 1).front().seq, made.contents.newest.seq + 1);
    }
    EXPECT_TRUE(t.store->integrity_problems().empty());
    t.store.reset();
    ASSERT_TRUE(restored.before);
    Store before(DataDirectory(*restored.before), t.keys, t.options());
    auto scope = before.read();
    EXPECT_TRUE(find_registrering(scope, t.lists, later).has_value());
}

TEST(RestoreTest, makes_the_store_on_another_machine_from_the_backup_and_the_key_file_alone) {
    BackupHouse t;
    const auto kod = t.insert(t.registrering("2021-03-15")).kod;
    const domain::PersonTag tag = t.store->person_tag("p307");
    const Backup made = t.back_up();
    const DataDirectory elsewhere = DataDirectory::create(t.home / "elsewhere");
    const Restored restored = restore(
        elsewhere, made.file, t.slot_key, t.now, [](Store&, const BackupContents&, auto) {});
    EXPECT_FALSE(restored.before);
    const security::Keyring keys = security::load_keyring(elsewhere.path(), t.slot_key);
    Store store(elsewhere, keys, t.options());
    auto scope = store.read();
    EXPECT_TRUE(find_registrering(scope, t.lists, kod).has_value());
    EXPECT_EQ(store.person_tag("p307"), tag);
    EXPECT_EQ(files_in(backups_of(t.directory)), 1U);
}

TEST(RestoreTest, a_damaged_backup_changes_nothing) {
    BackupHouse t;
    const Backup made = t.back_up();
    t.leave_rows(1);
    t.store.reset();
    const std::string before = bytes_of(t.directory.database());
    std::string bytes = bytes_of(made.file);
    bytes[bytes.size() - 5000] = static_cast<char>(bytes[bytes.size() - 5000] ^ 1);
    write_bytes(made.file, bytes);
    EXPECT_THROW(t.restore(made.file), BackupProblem);
    EXPECT_EQ(bytes_of(t.directory.database()), before);
    EXPECT_NO_THROW(t.open());
}

TEST(RestoreTest, takes_the_place_of_a_store_that_is_damaged_or_gone) {
    BackupHouse t;
    const Backup made = t.back_up();
    t.store.reset();
    std::filesystem::resize_file(t.directory.database(), 4096);
    t.restore(made.file);
    EXPECT_NO_THROW(t.open());
    t.store.reset();
    for (const auto& file : {t.directory.database(), t.directory.keyring(), mark_of(t.directory)}) {
        std::filesystem::remove(file);
    }
    t.restore(made.file);
    EXPECT_NO_THROW(t.open());
}

TEST(RestoreTest, goes_on_where_it_was_ended_in_the_middle) {
    BackupHouse t;
    const Backup made = t.back_up();
    t.leave_rows(4);
    t.store.reset();
    t.restore(made.file);
    t.open();
    const std::int64_t seq = [&] {
        auto scope = t.store->read();
        return audit_rows(scope, std::nullopt, 1).front().seq;
    }();
    t.store.reset();
    // As it is after the first file changed places: the others still wait.
    const std::filesystem::path ready = t.directory.path() / "restoring-7";
    std::filesystem::create_directory(ready);
    for (const char* name : {"samspar.db", "keyring"}) {
        std::filesystem::rename(t.directory.path() / name, ready / name);
    }
    write_bytes(t.directory.database(), "the old one");
    finish_restore(t.directory);
    t.open();
    auto scope = t.store->read();
    EXPECT_EQ(audit_rows(scope, std::nullopt, 1).front().seq, seq);
    EXPECT_EQ(bytes_of(t.directory.path() / "before-restore-7" / "samspar.db"), "the old one");
    EXPECT_FALSE(std::filesystem::exists(ready));
}

// A store as an earlier program left it.
void take_back_to(BackupHouse& t, int schema) {
    t.store.reset();
    const auto writer = open_database(
        t.directory.database(), t.keys.key(security::KeyPurpose::kDatabase), Access::kReadWrite);
    writer->exec("PRAGMA user_version = " + std::to_string(schema));
}

TEST(UpgradeTest, is_not_done_by_opening) {
    BackupHouse t;
    take_back_to(t, newest_schema() - 1);
    try {
        t.open();
        FAIL() << "opened";
    } catch (const OpenProblem& problem) {
        // Its mark knows the newer schema, so to the mark this is an older store.
        EXPECT_THAT(problem.what(), HasSubstr("older than its mark"));
    }
    std::filesystem::remove(mark_of(t.directory));
    open_database(
        t.directory.database(), t.keys.key(security::KeyPurpose::kDatabase), Access::kReadWrite)
        ->exec("PRAGMA application_id = 0");
    try {
        t.open();
        FAIL() << "opened";
    } catch (const OpenProblem& problem) {
        EXPECT_THAT(problem.what(), HasSubstr("samspar upgrade --data"));
    }
}

TEST(UpgradeTest, does_nothing_to_a_store_that_is_up) {
    BackupHouse t;
    t.store.reset();
    EXPECT_FALSE(upgrade(
        t.directory, t.keys, t.slot_key, t.now, security::system_random, [](const Upgraded&) {
            FAIL();
        }));
    EXPECT_FALSE(std::filesystem::exists(backups_of(t.directory)));
}

// A store of that schema, with its förbund and nothing else.
void make_old_store(const BackupHouse& t, const DataDirectory& directory, int schema) {
    const auto writer = open_database(
        directory.database(), t.keys.key(security::KeyPurpose::kDatabase), Access::kCreate);
    migrate(*writer, schema);
    writer->exec(
        "INSERT INTO forbund (id, store_id, namn, organisationsnummer, optional_fields, training, "
        "created_at) VALUES (1, '6f9619ff-8b86-4d01-b42d-00cf4fc964ff', 'HBS', '', '', 0, 0)");
    test::write_keyring(directory.path(), t.keys, t.slot_key);
}

TEST(UpgradeTest, makes_a_verified_backup_first_and_restore_is_the_way_back) {
    BackupHouse t;
    const DataDirectory old = DataDirectory::create(t.home / "old");
    make_old_store(t, old, 4);
    EXPECT_THROW(Store(old, t.keys, t.options()), OpenProblem);
    std::filesystem::path said;
    const auto upgraded = upgrade(
        old, t.keys, t.slot_key, t.now, security::system_random, [&](const Upgraded& about) {
            said = about.backup.file;
        });
    ASSERT_TRUE(upgraded);
    EXPECT_EQ(upgraded->from, 4);
    EXPECT_EQ(upgraded->to, newest_schema());
    EXPECT_EQ(t.verify(said).header.schema, 4);
    EXPECT_NO_THROW(Store(old, t.keys, t.options()));
    restore(old, said, t.slot_key, t.now, [](Store&, const BackupContents&, auto) { FAIL(); });
    const auto writer = open_database(
        old.database(), t.keys.key(security::KeyPurpose::kDatabase), Access::kReadWrite);
    EXPECT_EQ(schema_of(*writer), 4);
}

}  // namespace
}  // namespace samspar::store
