#include "store/audit.h"

#include <gtest/gtest.h>

#include "store/users.h"
#include "support/test_store.h"

namespace samspar::store {
namespace {

using test::TestStore;

TEST(AuditTest, every_commit_leaves_its_row) {
    TestStore t;
    {
        auto scope = t.store->write();
        scope.commit({.user = std::nullopt,
                      .role = "forbund",
                      .session = "a1b2c3d4",
                      .address = "127.0.0.1"},
                     {.action = "statistik.read",
                      .object_type = "period",
                      .object_id = "2021",
                      .result = AuditResult::kRefused,
                      .count = 450,
                      .detail = "{}"});
    }
    auto read = t.store->read();
    const auto rows = audit_rows(read, std::nullopt, 1);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].event.action, "statistik.read");
    EXPECT_EQ(rows[0].event.object_id, "2021");
    EXPECT_EQ(rows[0].event.result, AuditResult::kRefused);
    EXPECT_EQ(rows[0].event.count, 450);
    EXPECT_EQ(rows[0].actor.session, "a1b2c3d4");
    EXPECT_EQ(to_string(rows[0].at), "2022-02-01T08:00:00Z");
}

TEST(AuditTest, rows_are_numbered_without_gaps_and_read_newest_first) {
    TestStore t;
    for (int i = 0; i < 5; ++i) {
        t.insert(t.registrering("2021-03-15"));
    }
    auto read = t.store->read();
    const auto rows = audit_rows(read, std::nullopt, 100);
    ASSERT_EQ(rows.size(), 7U);  // the store, its insats, five registreringar
    for (std::size_t i = 0; i < rows.size(); ++i) {
        EXPECT_EQ(rows[i].seq, 7 - static_cast<std::int64_t>(i));
    }
    EXPECT_EQ(audit_rows(read, 3, 100).size(), 2U);
}

TEST(AuditTest, rows_are_found_by_who_what_on_what_how_it_ended_and_when) {
    TestStore t;
    const auto add = [&](const Actor& actor, const char* action, const char* type, const char* id) {
        auto scope = t.store->write();
        scope.commit(actor,
                     {.action = action,
                      .object_type = type,
                      .object_id = id,
                      .result = AuditResult::kRefused,
                      .count = std::nullopt,
                      .detail = ""});
    };
    domain::UserId anna;
    {
        auto scope = t.store->write();
        User user;
        user.name = "anna";
        user.display_name = "Anna Ek";
        user.roles = domain::role_bit(domain::Role::kForbund);
        anna = insert_user(scope, user);
        scope.commit(drift(), TestStore::event("user.create"));
    }
    t.now.ms += 1000;
    const domain::Instant later = t.now;
    const Actor by_anna{
        .user = anna, .role = "forbund", .session = "a1b2c3d4", .address = "192.0.2.1"};
    add(by_anna, "insats.change", "insats", std::to_string(t.insats.value).c_str());
    add(by_anna, "user.reset", "user", std::to_string(anna.value).c_str());
    auto read = t.store->read();
    const auto found = [&](const AuditQuery& query) { return find_audit_rows(read, query).size(); };
    EXPECT_EQ(found({}), 5U);
    EXPECT_EQ(found({.user_name = "anna"}), 2U);
    EXPECT_EQ(found({.user_name = "ann"}), 0U);
    EXPECT_EQ(found({.role = "drift"}), 3U);
    EXPECT_EQ(found({.action = "user.reset"}), 1U);
    EXPECT_EQ(found({.object_type = "insats", .object_id = "1"}), 1U);
    EXPECT_EQ(found({.result = AuditResult::kRefused}), 2U);
    EXPECT_EQ(found({.from = later}), 2U);
    EXPECT_EQ(found({.until = later}), 3U);
    EXPECT_EQ(found({.limit = 4}), 4U);
    const auto rows = find_audit_rows(read, {.user_name = "anna"});
    EXPECT_EQ(rows[0].display_name, "Anna Ek");
    EXPECT_EQ(rows[0].object_name, "Anna Ek");
    EXPECT_EQ(rows[1].object_name, "START");
}

TEST(AuditTest, no_statement_changes_or_removes_a_row) {
    TestStore t;
    auto scope = t.store->write();
    EXPECT_THROW(scope.database().exec("DELETE FROM audit"), SQLite::Exception);
    EXPECT_THROW(scope.database().exec("UPDATE audit SET action = 'x'"), SQLite::Exception);
}

TEST(AuditTest, history_is_append_only_too) {
    TestStore t;
    t.insert(t.registrering("2021-03-15"));
    auto scope = t.store->write();
    for (const char* sql : {"DELETE FROM registrering",
                            "DELETE FROM registrering_version",
                            "UPDATE registrering_version SET fodelsear = 1980"}) {
        EXPECT_THROW(scope.database().exec(sql), SQLite::Exception) << sql;
    }
}

}  // namespace
}  // namespace samspar::store
