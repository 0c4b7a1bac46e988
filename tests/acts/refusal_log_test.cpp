#include "acts/refusal_log.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "acts/house.h"

namespace samspar::acts {
namespace {

using namespace std::chrono_literals;
using test::House;
using testing::ElementsAre;

constexpr int kMany = 1000;

store::Actor from(const std::string& address, const std::string& session = "") {
    store::Actor actor;
    actor.address = address;
    actor.session = session;
    return actor;
}

store::AuditEvent refused(const std::string& action, const std::string& object = "") {
    return {.action = action,
            .object_type = "user",
            .object_id = object,
            .result = store::AuditResult::kRefused,
            .count = std::nullopt,
            .detail = "{\"nekat\":\"login_failed\"}"};
}

std::size_t rows(House& house) {
    return house.log(10 * kMany).size();
}

// How many of them the log tells of: rows that stand for one, and sums.
std::int64_t told(House& house, const std::string& action) {
    std::int64_t count = 0;
    store::ReadScope scope = house.store->read();
    for (const store::AuditRow& row : store::audit_rows(scope, std::nullopt, 10 * kMany)) {
        count += row.event.action == action ? row.event.count.value_or(1) : 0;
    }
    return count;
}

TEST(RefusalLog, writes_the_first_at_once_and_of_the_rest_of_the_minute_how_many) {
    House house;
    const std::size_t before = rows(house);
    for (int i = 0; i < 9; ++i) {
        house.refusals->add(from("192.0.2.1"), refused("login"));
    }
    EXPECT_EQ(rows(house), before + 1);
    house.pass(55s);
    house.refusals->write_due();
    EXPECT_EQ(rows(house), before + 1);
    house.pass(5s);
    house.refusals->write_due();
    EXPECT_EQ(rows(house), before + 2);
    EXPECT_THAT(house.log(1),
                ElementsAre("login user refused {\"nekat\":\"login_failed\",\"samlat\":true,"
                            "\"sedan\":\"2026-11-22T00:00:00Z\"}"));
    store::ReadScope scope = house.store->read();
    EXPECT_EQ(store::audit_rows(scope, std::nullopt, 1)[0].event.count, 8);
}

// What a process that is killed now would leave in the log, against what came.
TEST(RefusalLog, has_a_tenth_of_what_came_on_the_disk_at_any_moment) {
    House house;
    const std::size_t before = rows(house);
    for (int came = 1; came <= kMany; ++came) {
        house.refusals->add(from("192.0.2.1"), refused("login"));
        if (came % 7 == 0 || came % 10 == 0 || came % 10 == 9) {
            EXPECT_GE(10 * told(house, "login"), came);
            EXPECT_LE(told(house, "login"), came);
        }
    }
    EXPECT_EQ(rows(house), before + 4);  // the first, and at 10, 100 and 1000
    EXPECT_EQ(told(house, "login"), kMany);
}

TEST(RefusalLog, goes_on_counting_as_long_as_they_come) {
    House house;
    const std::size_t before = rows(house);
    for (int minute = 0; minute < 5; ++minute) {
        for (int i = 0; i < kMany; ++i) {
            house.refusals->add(from("192.0.2.1"), refused("login"));
        }
        house.pass(60s);
        house.refusals->write_due();
    }
    // The first, and sums at 10, 100 and 1000: nothing is left when the minute ends.
    EXPECT_EQ(rows(house), before + 20);
    EXPECT_EQ(told(house, "login"), 5 * kMany);
}

TEST(RefusalLog, keeps_apart_what_is_not_the_same) {
    House house;
    const std::size_t before = rows(house);
    for (int i = 0; i < 3; ++i) {
        house.refusals->add(from("192.0.2.1"), refused("login"));
        house.refusals->add(from("192.0.2.2"), refused("login"));
        house.refusals->add(from("192.0.2.1", "a1b2c3d4"), refused("login"));
        house.refusals->add(from("192.0.2.1"), refused("login", "7"));
        house.refusals->add(from("192.0.2.1"), refused("user.activate"));
    }
    EXPECT_EQ(rows(house), before + 5);
}

TEST(RefusalLog, bounds_what_one_address_and_what_all_of_them_can_write) {
    House house;
    const std::size_t before = rows(house);
    for (int i = 0; i < kMany; ++i) {
        house.refusals->add(from("192.0.2.1"), refused("login", std::to_string(i)));
    }
    EXPECT_EQ(rows(house), before + 43);  // forty objects, and of the rest the first, 10 and 100
    for (int i = 0; i < kMany; ++i) {
        house.refusals->add(from("198.51.100." + std::to_string(i)), refused("login"));
    }
    EXPECT_LE(rows(house), before + 86);
    house.pass(60s);
    house.refusals->write_due();
    EXPECT_LE(rows(house), before + 168);
    // And nothing of it is lost: rows that stand for one, and sums.
    EXPECT_EQ(told(house, "login"), 2 * kMany);
}

TEST(RefusalLog, writes_what_is_still_counted_at_the_end) {
    House house;
    const std::size_t before = rows(house);
    {
        RefusalLog log(*house.store);
        for (int i = 0; i < 3; ++i) {
            log.add(from("192.0.2.1"), refused("login"));
        }
    }
    EXPECT_EQ(rows(house), before + 2);
}

// A moment ahead of now is of a clock that was wrong.
TEST(RefusalLog, does_not_wait_for_a_clock_that_ran_ahead) {
    House house;
    for (int i = 0; i < 3; ++i) {
        house.refusals->add(from("192.0.2.1"), refused("login"));
    }
    const std::size_t before = rows(house);
    house.pass(-24h);
    house.refusals->write_due();
    EXPECT_EQ(rows(house), before + 1);
}

TEST(RefusalLog, keeps_what_the_disk_has_no_room_for) {
    House house;
    house.refusals->add(from("192.0.2.1"), refused("login"));
    house.refusals->add(from("192.0.2.1"), refused("login"));
    const std::size_t before = rows(house);
    const auto forbid = [&](const char* sql) {
        auto scope = house.store->write();
        scope.database().exec(sql);
        scope.commit_housekeeping();
    };
    forbid("CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT raise(ABORT, 'full'); END");
    house.pass(60s);
    house.refusals->write_due();
    EXPECT_ANY_THROW(house.refusals->add(from("192.0.2.9"), refused("login")));
    forbid("DROP TRIGGER full");
    house.refusals->write_all();
    EXPECT_EQ(rows(house), before + 2);  // the sum, and the one that found no room
}

}  // namespace
}  // namespace samspar::acts
