#include "store/rattelser.h"

#include <gtest/gtest.h>

#include "store/publicering.h"
#include "store/publicering_policy.h"
#include "support/test_store.h"

namespace samspar::store {
namespace {

using test::TestStore;

std::string universe(int year) {
    return "nya " + std::to_string(year);
}

void publish(TestStore& t, int nummer, int year) {
    auto scope = t.store->write();
    if (nummer == 1) {
        PolicyRecord policy;
        policy.version = 1;
        policy.signed_by = "Anna Ek";
        policy.threshold = 5;
        policy.width = 4;
        policy.group = 1;
        insert_policy(scope, drift(), policy);
    }
    WholePublicering made;
    made.record.nummer = nummer;
    made.record.period = domain::year_period(year);
    made.record.policy = 1;
    made.record.report = "{}";
    made.record.sha256 = std::string(64, 'c');
    made.ledger.dimensions = {{nummer, universe(year), "kon", "kvinna,man"}};
    made.ledger.cells = {{nummer, universe(year), "", "visas", 440}};
    insert_publicering(scope, drift(), made);
    scope.commit(drift(), TestStore::event("publicering.create"));
}

WholeRattelse whole_rattelse(int publicering, int nummer) {
    WholeRattelse made;
    made.record.publicering = publicering;
    made.record.nummer = nummer;
    made.record.as_of = domain::parse_instant("2022-03-01T08:00:00Z").value();
    made.record.policy = 1;
    made.record.program = "0.1.0";
    made.record.skal = "Sju var registrerade i fel insats.";
    made.record.report = R"({"tabeller":[]})";
    made.record.sha256 = std::string(64, 'd');
    made.files = {
        {"json", "a.json", "application/json", std::string(64, 'a'), std::string("x\0\xff", 3)}};
    const std::string own = universe(2020 + publicering) + " rattelse " + std::to_string(nummer);
    made.ledger.dimensions = {{publicering, own, "kon", "kvinna,man"}};
    made.ledger.cells = {{publicering, own, "", "visas", 447},
                         {publicering, own, "kon=man", "galler", std::nullopt, 96, 104}};
    return made;
}

void mend(TestStore& t, const WholeRattelse& made) {
    auto scope = t.store->write();
    insert_rattelse(scope, drift(), made);
    scope.commit(drift(), TestStore::event("rattelse.create"));
}

TEST(RattelserTest, one_is_read_as_it_was_written) {
    TestStore t;
    publish(t, 1, 2021);
    mend(t, whole_rattelse(1, 1));
    auto read = t.store->read();
    const std::vector<Rattelse> all = load_rattelser(read, 1);
    ASSERT_EQ(all.size(), 1U);
    const Release release{ReleaseKind::kRattelse, all[0].id};
    EXPECT_EQ(all[0].nummer, 1);
    EXPECT_EQ(all[0].skal, "Sju var registrerade i fel insats.");
    EXPECT_EQ(load_files(read, release).at(0).content, std::string("x\0\xff", 3));
    EXPECT_EQ(find_file(read, release, "json")->name, "a.json");
    EXPECT_FALSE(find_file(read, release, "csv"));
    EXPECT_EQ(load_contents(read, ReleaseKind::kRattelse, "json").size(), 1U);
    EXPECT_EQ(next_rattelse(read, 1), 2);
    EXPECT_EQ(load_publiceringar(read).at(0).rattelser, 1);
}

// The ledger goes on in the order in which things were said.
TEST(RattelserTest, its_lines_come_after_the_publicering_that_was_the_newest) {
    TestStore t;
    publish(t, 1, 2021);
    publish(t, 2, 2022);
    mend(t, whole_rattelse(1, 1));
    publish(t, 3, 2023);
    auto read = t.store->read();
    std::vector<std::string> universes;
    for (const LedgerDimensionRow& row : load_ledger(read).dimensions) {
        universes.push_back(row.universe);
    }
    EXPECT_EQ(
        universes,
        (std::vector<std::string>{"nya 2021", "nya 2022", "nya 2021 rattelse 1", "nya 2023"}));
    const LedgerCellRow near = load_ledger(read).cells.at(3);
    EXPECT_EQ(near.publicering, 1);
    EXPECT_EQ(near.state, "galler");
    EXPECT_EQ(near.most, 104);
}

TEST(RattelserTest, they_are_numbered_without_holes) {
    TestStore t;
    publish(t, 1, 2021);
    EXPECT_THROW(mend(t, whole_rattelse(1, 2)), SQLite::Exception);
    mend(t, whole_rattelse(1, 1));
    EXPECT_THROW(mend(t, whole_rattelse(1, 1)), SQLite::Exception);
    mend(t, whole_rattelse(1, 2));
}

TEST(RattelserTest, what_is_mended_has_to_be_published) {
    TestStore t;
    publish(t, 1, 2021);
    EXPECT_THROW(mend(t, whole_rattelse(2, 1)), SQLite::Exception);
}

TEST(RattelserTest, nothing_of_it_is_changed_deleted_or_added_to) {
    TestStore t;
    publish(t, 1, 2021);
    mend(t, whole_rattelse(1, 1));
    auto scope = t.store->write();
    for (const char* const sql :
         {"UPDATE rattelse SET skal = 'x'",
          "DELETE FROM rattelse",
          "UPDATE rattelse_file SET name = 'x'",
          "DELETE FROM rattelse_file",
          "UPDATE rattelse_cell SET count = 448 WHERE state = 'visas'",
          "DELETE FROM rattelse_cell",
          "UPDATE rattelse_dimension SET leaves = 'x'",
          "DELETE FROM rattelse_dimension",
          "INSERT INTO rattelse_cell VALUES (1, 9, 'u', 'k', 'dold', NULL, NULL, NULL)",
          "INSERT INTO rattelse_dimension VALUES (1, 9, 'u', 'd', 'l')"}) {
        EXPECT_THROW(scope.database().exec(sql), SQLite::Exception) << sql;
    }
}

}  // namespace
}  // namespace samspar::store
