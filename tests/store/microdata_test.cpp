#include "store/microdata.h"

#include <gtest/gtest.h>

#include "store/publicering.h"
#include "store/publicering_policy.h"
#include "store/statistics_rows.h"
#include "support/test_store.h"

namespace samspar::store {
namespace {

using domain::RegistreringId;
using test::TestStore;

// A store with three registreringar and two publiceringar.
struct MicrodataStore : TestStore {
    MicrodataStore() {
        for (const char* start : {"2020-01-07", "2020-02-03", "2021-03-01"}) {
            ids.push_back(insert(registrering(start)).id);
        }
        auto scope = store->write();
        insert_policy(scope,
                      drift(),
                      {.version = 1,
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
                       .mean_from = 10});
        for (const int nummer : {1, 2}) {
            WholePublicering made;
            made.record.nummer = nummer;
            made.record.period = domain::year_period(2019 + nummer);
            made.record.policy = 1;
            made.record.sha256 = std::string(64, 'c');
            insert_publicering(scope, drift(), made);
        }
        scope.commit(drift(), event("publicering.create"));
    }

    static WholeMicrodata whole(int publicering, std::vector<RegistreringId> registreringar) {
        WholeMicrodata made;
        made.record.publicering = publicering;
        made.record.program = "0.1.0";
        made.record.profil = "D";
        made.record.lines = 265;
        made.record.report = "{}";
        made.record.sha256 = std::string(64, 'd');
        made.files = {{"csv", "m.csv", "text/csv", std::string(64, 'a'), std::string("x\0\xff", 3)},
                      {"sdc-audit", "m.json", "application/json", std::string(64, 'b'), "{}"}};
        made.registreringar = std::move(registreringar);
        return made;
    }
    void give_out(const WholeMicrodata& made) {
        auto scope = store->write();
        insert_microdata(scope, drift(), made);
        scope.commit(drift(), event("mikrodata.create"));
    }

    std::vector<RegistreringId> ids;
};

TEST(MicrodataStoreTest, is_read_as_it_was_written) {
    MicrodataStore t;
    t.give_out(MicrodataStore::whole(2, {t.ids[1], t.ids[0]}));
    auto read = t.store->read();
    EXPECT_FALSE(find_microdata(read, 1));
    const auto record = find_microdata(read, 2);
    ASSERT_TRUE(record);
    EXPECT_EQ(record->profil, "D");
    EXPECT_EQ(record->lines, 265);
    EXPECT_EQ(record->made_at, t.now);
    const auto files = load_files(read, {ReleaseKind::kMicrodata, record->id});
    ASSERT_EQ(files.size(), 2U);
    EXPECT_EQ(files[0].format, "csv");
    EXPECT_EQ(files[0].content, std::string("x\0\xff", 3));
    EXPECT_EQ(load_contents(read, ReleaseKind::kMicrodata, "sdc-audit"),
              std::vector<std::string>{"{}"});
    EXPECT_EQ(load_exported(read), (std::vector<RegistreringId>{t.ids[0], t.ids[1]}));
}

TEST(MicrodataStoreTest, a_registrering_is_in_one_file_in_its_life) {
    MicrodataStore t;
    t.give_out(MicrodataStore::whole(1, {t.ids[0]}));
    EXPECT_THROW(t.give_out(MicrodataStore::whole(2, {t.ids[1], t.ids[0]})), SQLite::Exception);
    auto read = t.store->read();
    EXPECT_FALSE(find_microdata(read, 2));
    EXPECT_EQ(load_exported(read).size(), 1U);
}

TEST(MicrodataStoreTest, a_period_has_one_file) {
    MicrodataStore t;
    t.give_out(MicrodataStore::whole(1, {t.ids[0]}));
    EXPECT_THROW(t.give_out(MicrodataStore::whole(1, {t.ids[1]})), SQLite::Exception);
    EXPECT_THROW(t.give_out(MicrodataStore::whole(3, {t.ids[1]})), SQLite::Exception);
}

TEST(MicrodataStoreTest, nothing_of_it_can_be_changed_added_or_taken_away) {
    MicrodataStore t;
    t.give_out(MicrodataStore::whole(1, {t.ids[0]}));
    const std::string other = std::to_string(t.ids[1].value);
    for (const std::string& statement :
         {std::string("UPDATE microdata SET lines = 1"),
          std::string("DELETE FROM microdata"),
          std::string("UPDATE microdata_file SET content = x'00'"),
          std::string("DELETE FROM microdata_file"),
          std::string("INSERT INTO microdata_file VALUES (9, 1, 'x', 'x', 'x', "
                      "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', x'00')"),
          std::string("UPDATE microdata_registrering SET registrering = " + other),
          std::string("DELETE FROM microdata_registrering"),
          "INSERT OR REPLACE INTO microdata_registrering VALUES (" + other + ", 1)"}) {
        auto scope = t.store->write();
        EXPECT_THROW(scope.database().exec(statement), SQLite::Exception) << statement;
    }
}

TEST(MicrodataStoreTest, parts_without_their_file_are_not_kept) {
    MicrodataStore t;
    auto scope = t.store->write();
    scope.database().exec("INSERT INTO microdata_registrering VALUES (" +
                          std::to_string(t.ids[0].value) + ", 7)");
    EXPECT_THROW(scope.commit(drift(), TestStore::event("mikrodata.create")), SQLite::Exception);
}

TEST(MicrodataStoreTest, each_row_of_a_snapshot_is_traced_to_its_registrering) {
    MicrodataStore t;
    auto read = t.store->read();
    const TracedSnapshot traced =
        load_traced_snapshot_as_of(read, t.lists, domain::year_period(2020), t.now);
    ASSERT_EQ(traced.snapshot.rows.size(), 2U);
    ASSERT_EQ(traced.registreringar.size(), 2U);
    for (std::size_t i = 0; i < 2; ++i) {
        const auto stored = find_registrering(read, t.lists, traced.registreringar[i]);
        EXPECT_EQ(stored->content.start.days, traced.snapshot.rows[i].start);
    }
}

}  // namespace
}  // namespace samspar::store
