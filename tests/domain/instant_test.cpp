#include "domain/instant.h"

#include <gtest/gtest.h>

namespace samspar::domain {
namespace {

Instant at(const char* text) {
    return parse_instant(text).value();
}

TEST(InstantTest, writes_utc_without_milliseconds) {
    EXPECT_EQ(to_string(Instant{0}), "1970-01-01T00:00:00Z");
    EXPECT_EQ(to_string(Instant{1615797000999}), "2021-03-15T08:30:00Z");
    EXPECT_EQ(to_string(Instant{-1}), "1969-12-31T23:59:59Z");
}

TEST(InstantTest, reads_a_moment_as_its_last_millisecond) {
    EXPECT_EQ(at("2021-03-15T08:30:00Z").ms, 1615797000999);
    EXPECT_EQ(at("2021-03-15T08:30Z").ms, 1615797059999);
}

TEST(InstantTest, refuses_what_is_not_a_moment) {
    for (const char* text : {"",
                             "2021-03-15",
                             "20210315",
                             "igår",
                             "2021-03-15T08:30:00",
                             "2021-03-15 08:30:00Z",
                             "2021-03-15T24:00:00Z",
                             "2021-03-15T08:60:00Z",
                             "2021-02-30T08:00:00Z",
                             "2021-03-15T08:30:00+01:00"}) {
        EXPECT_FALSE(parse_instant(text).has_value()) << text;
    }
}

TEST(InstantTest, the_swedish_day_begins_an_hour_before_utc_in_winter_and_two_in_summer) {
    EXPECT_EQ(swedish_date(at("2021-12-31T22:59:59Z")), make_date(2021, 12, 31));
    EXPECT_EQ(swedish_date(at("2021-12-31T23:00:00Z")), make_date(2022, 1, 1));
    EXPECT_EQ(swedish_date(at("2021-06-30T21:59:59Z")), make_date(2021, 6, 30));
    EXPECT_EQ(swedish_date(at("2021-06-30T22:00:00Z")), make_date(2021, 7, 1));
}

TEST(InstantTest, summer_time_runs_from_last_sunday_of_march_to_last_sunday_of_october) {
    // 2021: 28 March and 31 October. The evening before each switch decides.
    EXPECT_EQ(swedish_date(at("2021-03-27T22:30:00Z")), make_date(2021, 3, 27));
    EXPECT_EQ(swedish_date(at("2021-03-28T22:30:00Z")), make_date(2021, 3, 29));
    EXPECT_EQ(swedish_date(at("2021-10-30T22:30:00Z")), make_date(2021, 10, 31));
    EXPECT_EQ(swedish_date(at("2021-10-31T22:30:00Z")), make_date(2021, 10, 31));
}

TEST(InstantTest, the_swedish_day_ends_where_the_next_begins) {
    EXPECT_EQ(end_of_swedish_day(make_date(2021, 12, 31)), at("2021-12-31T22:59:59Z"));
    EXPECT_EQ(end_of_swedish_day(make_date(2021, 6, 30)), at("2021-06-30T21:59:59Z"));
    for (int days = 0; days < 800; ++days) {
        const Date day{make_date(2021, 1, 1).days + days};
        const Instant end = end_of_swedish_day(day);
        EXPECT_EQ(swedish_date(end), day) << to_string(day);
        EXPECT_EQ(swedish_date({end.ms + 1}), Date{day.days + 1}) << to_string(day);
    }
}

}  // namespace
}  // namespace samspar::domain
