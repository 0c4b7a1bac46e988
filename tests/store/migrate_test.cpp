#include "store/migrate.h"

#include <gtest/gtest.h>

#include "security/random.h"
#include "store/data_directory.h"
#include "store/database.h"
#include "store/scope.h"
#include "support/temporary_directory.h"

namespace samspar::store {
namespace {

std::string schema_text(SQLite::Database& database) {
    SQLite::Statement query(database,
                            "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL "
                            "ORDER BY type, name");
    std::string all;
    while (query.executeStep()) {
        all += query.getColumn(0).getString() + " " + query.getColumn(1).getString() + " " +
               query.getColumn(2).getString() + "\n";
    }
    return all;
}

class MigrateTest : public testing::Test {
protected:
    MigrateTest() { security::system_random(key_.fill()); }

    std::unique_ptr<SQLite::Database> open(const std::string& name) {
        return open_database(home_ / name, key_, Access::kCreate);
    }

    test::TemporaryDirectory home_;
    DatabaseKey key_;
};

TEST_F(MigrateTest, every_older_schema_ends_as_a_fresh_one) {
    const auto fresh = open("fresh");
    migrate(*fresh);
    const std::string expected = schema_text(*fresh);
    EXPECT_NE(expected.find("registrering_version"), std::string::npos);
    for (int from = 0; from <= newest_schema(); ++from) {
        const auto old = open("from" + std::to_string(from));
        migrate(*old, from);
        EXPECT_EQ(schema_of(*old), from);
        migrate(*old);
        EXPECT_EQ(schema_of(*old), newest_schema());
        EXPECT_EQ(schema_text(*old), expected) << "from schema " << from;
    }
}

TEST_F(MigrateTest, keeps_every_uppdrag_and_finds_what_a_repeated_request_was_done_to) {
    const auto database = open("with_uppdrag");
    migrate(*database, 4);
    database->exec(
        "INSERT INTO user (id, name, display_name, organisation, roles, active, created_at) "
        "VALUES (1, 'anna', 'Anna', '', 1, 1, 0);"
        "INSERT INTO insats (id, created_at) VALUES (2, 0);"
        "INSERT INTO uppdrag (user, insats, from_day, to_day) VALUES (1, 2, 100, 200), "
        "(1, 2, 300, NULL);"
        "INSERT INTO registrering (id, kod, created_at, version, insats, start_day, kon, "
        "fodelsear, felregistrerad) VALUES (9, 'VPFGQ7', 0, 1, 2, 0, 1, 1990, 0);"
        "INSERT INTO idempotency (user, key, request_hash, status, reply, created_at) VALUES "
        "(1, 'a', x'00', 201, '{\"kod\":\"VPF-GQ7\"}', 0), (1, 'b', x'00', 204, '', 0)");
    migrate(*database);
    const auto number = [&](const char* sql) { return database->execAndGet(sql).getInt(); };
    EXPECT_EQ(number("SELECT count(*) FROM uppdrag WHERE recorded_at = 0 AND replaced_at IS NULL"),
              2);
    EXPECT_EQ(number("SELECT to_day FROM uppdrag WHERE from_day = 100"), 200);
    EXPECT_EQ(database->execAndGet("SELECT object FROM idempotency WHERE key = 'a'").getString(),
              "9");
    EXPECT_EQ(database->execAndGet("SELECT object FROM idempotency WHERE key = 'b'").getString(),
              "");
}

TEST_F(MigrateTest, ends_as_it_began_where_there_is_no_room_for_all) {
    const auto database = open("little");
    migrate(*database, 1);
    const std::string before = schema_text(*database);
    const int pages = database->execAndGet("PRAGMA page_count").getInt();
    for (int more = 0; schema_of(*database) == 1 && more < 200; ++more) {
        database->exec("PRAGMA max_page_count = " + std::to_string(pages + more));
        try {
            migrate(*database);
        } catch (const SQLite::Exception& error) {
            EXPECT_EQ(failure_kind(error), FailureKind::kDiskFull) << error.what();
            EXPECT_EQ(schema_text(*database), before) << more;
        }
    }
    EXPECT_EQ(schema_of(*database), newest_schema());
}

TEST_F(MigrateTest, a_second_run_changes_nothing) {
    const auto database = open("twice");
    migrate(*database);
    EXPECT_NO_THROW(migrate(*database));
}

TEST_F(MigrateTest, refuses_a_store_of_a_newer_program) {
    const auto database = open("newer");
    migrate(*database);
    database->exec("PRAGMA user_version = 9999");
    try {
        migrate(*database);
        FAIL() << "a newer store was accepted";
    } catch (const OpenProblem& error) {
        EXPECT_NE(std::string(error.what()).find("schema 9999"), std::string::npos);
    }
}

TEST_F(MigrateTest, every_table_is_strict) {
    const auto database = open("strict");
    migrate(*database);
    SQLite::Statement query(*database,
                            "SELECT name FROM pragma_table_list WHERE type = 'table' "
                            "AND strict = 0 AND name NOT LIKE 'sqlite_%'");
    while (query.executeStep()) {
        ADD_FAILURE() << query.getColumn(0).getString() << " is not STRICT";
    }
}

}  // namespace
}  // namespace samspar::store
