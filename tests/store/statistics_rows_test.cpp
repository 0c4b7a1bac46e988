#include "store/statistics_rows.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>

#include "support/test_store.h"

namespace samspar::store {
namespace {

using test::TestStore;

// Starts of the rows that come with the period, sorted: enough to tell the rows apart.
std::vector<std::string> starts(const domain::Snapshot& snapshot) {
    std::vector<std::string> all;
    for (const domain::RegistreringRow& row : snapshot.rows) {
        all.push_back(domain::to_string(domain::Date{row.start}));
    }
    std::ranges::sort(all);
    return all;
}

class StatisticsRowsTest : public testing::Test {
protected:
    void add(const char* start, const char* end = nullptr) {
        auto r = t_.registrering(start);
        if (end != nullptr) {
            r.avslut = t_.avslut(end);
        }
        t_.insert(r);
    }

    std::vector<std::string> load(const char* period, bool compare = false) {
        auto read = t_.store->read();
        return starts(load_snapshot(read, domain::parse_period(period).value(), compare));
    }

    std::vector<std::string> load_as_of(const char* period, domain::Instant moment) {
        auto read = t_.store->read();
        return starts(load_snapshot_as_of(
            read, t_.lists, domain::parse_period(period).value(), false, moment));
    }

    std::vector<std::string> problems() {
        auto read = t_.store->read();
        return check_statistics_rows(read, t_.lists);
    }

    TestStore t_;
};

using Starts = std::vector<std::string>;

TEST_F(StatisticsRowsTest, a_year_gets_what_touches_it_once) {
    add("2018-06-01", "2018-12-31");  // over before
    add("2018-06-02", "2021-06-01");  // through three New Years
    add("2020-12-31", "2021-01-01");
    add("2021-12-31", "2022-01-15");
    add("2015-01-01");  // still open
    add("2022-01-01");  // begins after
    EXPECT_EQ(load("2021"), (Starts{"2015-01-01", "2018-06-02", "2020-12-31", "2021-12-31"}));
    EXPECT_EQ(load("2018"), (Starts{"2015-01-01", "2018-06-01", "2018-06-02"}));
}

TEST_F(StatisticsRowsTest, several_years_get_each_row_once) {
    add("2018-06-02", "2021-06-01");
    add("2019-03-01", "2020-02-01");
    add("2017-01-01", "2017-02-01");
    EXPECT_EQ(load("2019-01/2021-12"), (Starts{"2018-06-02", "2019-03-01"}));
    EXPECT_EQ(load("2018", true), (Starts{"2017-01-01", "2018-06-02"}));
}

TEST_F(StatisticsRowsTest, an_avslut_a_felregistrering_and_an_undo_are_followed) {
    auto stored = t_.insert(t_.registrering("2019-03-15"));
    EXPECT_EQ(load("2021").size(), 1U);
    auto ended = stored.content;
    ended.avslut = t_.avslut("2020-05-01");
    ASSERT_TRUE(t_.update(stored, ended, Action::kAvslut));
    EXPECT_TRUE(load("2021").empty());
    EXPECT_EQ(load("2020").size(), 1U);
    auto wrong = ended;
    wrong.felregistrerad = true;
    ASSERT_TRUE(t_.update(stored, wrong, Action::kFelregistrering));
    EXPECT_TRUE(load("2020").empty());
    ASSERT_TRUE(t_.update(stored, ended, Action::kAngra));
    EXPECT_EQ(load("2020").size(), 1U);
    EXPECT_EQ(problems(), Starts{});
}

TEST_F(StatisticsRowsTest, an_earlier_moment_is_seen_as_it_was) {
    auto stored = t_.insert(t_.registrering("2021-03-15"));
    const auto open_then = t_.now;
    t_.now.ms += 60'000;
    auto moved = stored.content;
    moved.start = domain::make_date(2020, 3, 15);
    moved.avslut = t_.avslut("2020-12-31");
    ASSERT_TRUE(t_.update(stored, moved, Action::kRattelse));
    EXPECT_TRUE(load("2021").empty());
    EXPECT_EQ(load_as_of("2021", open_then), (Starts{"2021-03-15"}));
    EXPECT_TRUE(load_as_of("2021", t_.now).empty());
    EXPECT_EQ(load_as_of("2020", t_.now), (Starts{"2020-03-15"}));
    EXPECT_TRUE(load_as_of("2021", domain::Instant{open_then.ms - 1}).empty());
}

TEST_F(StatisticsRowsTest, now_and_as_of_now_give_the_same_rows) {
    add("2018-06-02", "2021-06-01");
    add("2021-02-01");
    auto read = t_.store->read();
    const auto period = domain::year_period(2021);
    auto now = load_snapshot(read, period, false);
    auto as_of = load_snapshot_as_of(read, t_.lists, period, false, t_.now);
    ASSERT_EQ(now.rows.size(), as_of.rows.size());
    for (std::size_t i = 0; i < now.rows.size(); ++i) {
        EXPECT_EQ(std::memcmp(&now.rows[i], &as_of.rows[i], sizeof(domain::RegistreringRow)), 0);
    }
}

TEST_F(StatisticsRowsTest, a_difference_from_the_versions_is_found) {
    add("2020-06-02", "2021-06-01");
    EXPECT_EQ(problems(), Starts{});
    {
        auto scope = t_.store->write();
        scope.database().exec(
            "UPDATE registrering_year SET background = background + 32 "
            "WHERE year = 2021");
        scope.commit(drift(), TestStore::event("tamper"));
    }
    ASSERT_EQ(problems().size(), 1U);
    EXPECT_NE(problems()[0].find("for year 2021 differs"), std::string::npos);
}

TEST_F(StatisticsRowsTest, an_extra_row_is_found) {
    add("2020-06-02", "2020-07-01");
    {
        auto scope = t_.store->write();
        scope.database().exec(
            "INSERT INTO registrering_year SELECT 2021, registrering, start_day, "
            "avslut_day, insats, person, background, ending, forsorjning "
            "FROM registrering_year");
        scope.commit(drift(), TestStore::event("tamper"));
    }
    EXPECT_EQ(problems(), (Starts{"there are statistics rows that belong to no registrering"}));
}

TEST_F(StatisticsRowsTest, a_loaded_row_takes_at_most48_bytes) {
    {
        auto scope = t_.store->write();
        RegistreringWriter writer(scope, t_.lists, drift());
        for (int i = 0; i < 3000; ++i) {
            writer.insert(t_.registrering("2021-03-15"), Action::kStart);
        }
        scope.commit(drift(), TestStore::event("many"));
    }
    auto read = t_.store->read();
    const auto snapshot = load_snapshot(read, domain::year_period(2021), false);
    ASSERT_EQ(snapshot.rows.size(), 3000U);
    EXPECT_LE(snapshot.rows.capacity() * sizeof(domain::RegistreringRow), 3000U * 48U);
}

}  // namespace
}  // namespace samspar::store
