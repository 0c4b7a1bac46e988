#include "store/publicering.h"

#include <gtest/gtest.h>

#include "store/publicering_policy.h"
#include "support/test_store.h"

namespace samspar::store {
namespace {

using test::TestStore;

PolicyRecord policy(int version) {
    return {.version = version,
            .valid_from = domain::make_date(2022, 1, 31),
            .signed_by = "Anna Ek",
            .threshold = 5,
            .width = 4,
            .group = 1,
            .insider = true,
            .split_kon = 10,
            .split_one_way = 20,
            .split_two_way = 50,
            .percent_from = 20,
            .mean_from = 10};
}

WholePublicering whole(int nummer, int year) {
    const std::string universe = "aktuella " + std::to_string(year);
    WholePublicering made;
    made.record.nummer = nummer;
    made.record.period = domain::year_period(year);
    made.record.as_of = domain::parse_instant("2022-02-01T08:00:00Z").value();
    made.record.policy = 1;
    made.record.program = "0.1.0";
    made.record.definitions = "flode@1";
    made.record.report = "{}";
    made.record.cells = 2;
    made.record.hidden = 1;
    made.record.sha256 = std::string(64, 'c');
    made.files = {{"csv", "a.csv", "text/csv", std::string(64, 'a'), std::string("x\0\xff", 3)},
                  {"sida", "a.json", "application/json", std::string(64, 'b'), "{}"}};
    made.ledger.dimensions = {{nummer, universe, "kon", "kvinna,man"}};
    made.ledger.cells = {{nummer, universe, "", "visas", 440},
                         {nummer, universe, "kon=man", "dold", std::nullopt}};
    made.places = {{"flode_kon", 0, 1, universe, "kon=man"}};
    return made;
}

void publish(TestStore& t, const WholePublicering& made) {
    auto scope = t.store->write();
    if (!newest_policy(scope)) {
        insert_policy(scope, drift(), policy(1));
    }
    insert_publicering(scope, drift(), made);
    scope.commit(drift(), TestStore::event("publicering.create"));
}

TEST(PubliceringTest, is_read_as_it_was_written) {
    TestStore t;
    publish(t, whole(1, 2020));
    t.now.ms += 1000;
    publish(t, whole(2, 2021));
    auto read = t.store->read();
    EXPECT_EQ(next_publicering(read), 3);
    const auto all = load_publiceringar(read);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].nummer, 2);
    EXPECT_EQ(all[1].nummer, 1);
    const auto record = find_publicering(read, 2);
    ASSERT_TRUE(record);
    EXPECT_EQ(domain::to_string(record->period), "2021");
    EXPECT_EQ(domain::to_string(record->as_of), "2022-02-01T08:00:00Z");
    EXPECT_EQ(domain::to_string(record->made_at), "2022-02-01T08:00:01Z");
    EXPECT_EQ(record->hidden, 1);
    EXPECT_EQ(record->user_name, "");
    EXPECT_FALSE(find_publicering(read, 3));
    const auto files = load_publicering_files(read, 2);
    ASSERT_EQ(files.size(), 2U);
    EXPECT_EQ(files[0].format, "csv");
    EXPECT_EQ(files[0].bytes, 3);
    EXPECT_EQ(find_publicering_file(read, 2, "csv")->content, std::string("x\0\xff", 3));
    EXPECT_FALSE(find_publicering_file(read, 2, "xlsx"));
    EXPECT_FALSE(find_publicering_file(read, 3, "csv"));
    const auto places = load_places(read, 2);
    ASSERT_EQ(places.size(), 1U);
    EXPECT_EQ(places[0].key, "kon=man");
}

TEST(PubliceringTest, the_ledger_grows_in_the_order_of_the_publiceringar) {
    TestStore t;
    publish(t, whole(1, 2021));
    publish(t, whole(2, 2020));
    auto read = t.store->read();
    const LedgerRows ledger = load_ledger(read);
    ASSERT_EQ(ledger.dimensions.size(), 2U);
    EXPECT_EQ(ledger.dimensions[0].universe, "aktuella 2021");
    EXPECT_EQ(ledger.dimensions[1].leaves, "kvinna,man");
    ASSERT_EQ(ledger.cells.size(), 4U);
    EXPECT_EQ(ledger.cells[0].count, 440);
    EXPECT_EQ(ledger.cells[1].state, "dold");
    EXPECT_FALSE(ledger.cells[1].count);
    EXPECT_EQ(ledger.cells[3].publicering, 2);
}

TEST(PubliceringTest, no_period_is_published_twice_nor_one_that_overlaps_it) {
    TestStore t;
    publish(t, whole(1, 2021));
    EXPECT_THROW(publish(t, whole(2, 2021)), SQLite::Exception);
    WholePublicering tertial = whole(2, 2021);
    tertial.record.period = domain::parse_period("2021T3").value();
    tertial.ledger = {};
    EXPECT_THROW(publish(t, tertial), SQLite::Exception);
    auto read = t.store->read();
    EXPECT_EQ(load_publiceringar(read).size(), 1U);
    EXPECT_EQ(load_publicering_files(read, 2).size(), 0U);
}

TEST(PubliceringTest, a_count_has_one_state_for_ever) {
    TestStore t;
    publish(t, whole(1, 2021));
    WholePublicering again = whole(2, 2022);
    again.ledger.cells = {{2, "aktuella 2021", "kon=man", "visas", 3}};
    EXPECT_THROW(publish(t, again), SQLite::Exception);
}

TEST(PubliceringTest, parts_without_their_publicering_cannot_be_committed) {
    TestStore t;
    auto scope = t.store->write();
    insert_files(scope, {ReleaseKind::kPublicering, 1}, whole(1, 2021).files);
    EXPECT_THROW(scope.commit(drift(), TestStore::event("publicering.create")), SQLite::Exception);
}

TEST(PubliceringTest, nothing_can_be_added_to_one_that_is_there) {
    TestStore t;
    publish(t, whole(1, 2021));
    auto scope = t.store->write();
    EXPECT_THROW(insert_files(scope,
                              {ReleaseKind::kPublicering, 1},
                              {{"html", "a.html", "text/html", std::string(64, 'd'), ""}}),
                 SQLite::Exception);
    LedgerRows more;
    more.cells = {{1, "aktuella 2021", "kon=kvinna", "visas", 9}};
    EXPECT_THROW(insert_ledger(scope, {ReleaseKind::kPublicering, 1}, more), SQLite::Exception);
    more = {};
    more.dimensions = {{1, "nya 2021", "kon", "man"}};
    EXPECT_THROW(insert_ledger(scope, {ReleaseKind::kPublicering, 1}, more), SQLite::Exception);
    EXPECT_THROW(insert_places(scope, 1, {{"alder", 0, 0, "aktuella 2021", ""}}),
                 SQLite::Exception);
}

TEST(PubliceringTest, no_row_is_ever_changed_or_deleted) {
    TestStore t;
    publish(t, whole(1, 2021));
    for (const std::string table : {"publicering",
                                    "publicering_policy",
                                    "publicering_file",
                                    "publicering_dimension",
                                    "publicering_cell",
                                    "publicering_place"}) {
        auto scope = t.store->write();
        const std::string column =
            scope.database()
                .execAndGet("SELECT name FROM pragma_table_info('" + table + "') LIMIT 1")
                .getString();
        EXPECT_THROW(scope.database().exec("UPDATE " + table + " SET " + column + " = " + column),
                     SQLite::Exception)
            << table;
        EXPECT_THROW(scope.database().exec("DELETE FROM " + table), SQLite::Exception) << table;
        EXPECT_THROW(
            scope.database().exec("INSERT OR REPLACE INTO " + table + " SELECT * FROM " + table),
            SQLite::Exception)
            << table;
    }
}

TEST(PolicyRecordTest, the_newest_is_in_force_and_the_old_ones_stay) {
    TestStore t;
    auto scope = t.store->write();
    EXPECT_FALSE(newest_policy(scope));
    insert_policy(scope, drift(), policy(1));
    PolicyRecord stricter = policy(2);
    stricter.threshold = 10;
    insert_policy(scope, drift(), stricter);
    EXPECT_EQ(newest_policy(scope)->version, 2);
    EXPECT_EQ(newest_policy(scope)->threshold, 10);
    EXPECT_EQ(find_policy(scope, 1)->threshold, 5);
    EXPECT_EQ(find_policy(scope, 1)->signed_by, "Anna Ek");
    EXPECT_FALSE(find_policy(scope, 3));
}

TEST(PolicyRecordTest, a_threshold_below_three_cannot_be_stored) {
    TestStore t;
    auto scope = t.store->write();
    PolicyRecord loose = policy(1);
    loose.threshold = 2;
    EXPECT_THROW(insert_policy(scope, drift(), loose), SQLite::Exception);
}

TEST(WriteScopeTest, nothing_is_recorded_at_a_moment_that_was_closed) {
    TestStore t;
    auto first = std::make_unique<Transaction>(*t.store, Sharing::kShared);
    const domain::Instant closed = first->commit_as_of(drift(), TestStore::event("publicering"));
    first.reset();
    EXPECT_EQ(closed, t.now);
    EXPECT_GT(t.store->write().now(), closed);
}

}  // namespace
}  // namespace samspar::store
