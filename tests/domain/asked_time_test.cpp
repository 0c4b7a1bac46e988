#include "domain/asked_time.h"

#include <gtest/gtest.h>

namespace samspar::domain {
namespace {

const Date kToday = make_date(2026, 11, 22);

// The code of what is wrong, and the limit; empty for what is given.
std::string refused(const char* period, PeriodSteps steps) {
    const auto error = refuse_period(parse_period(period).value(), steps, kToday);
    return error ? std::string(error->code.text()) + " " + error->limit.value_or("") : "";
}

TEST(AskedPeriodTest, is_any_span_of_months_for_who_sees_everything) {
    for (const char* period :
         {"2026", "2021T1", "2021-03/2021-03", "2002-01/2026-12", "2026-11/2026-12"}) {
        EXPECT_EQ(refused(period, PeriodSteps::kMonths), "") << period;
    }
}

TEST(AskedPeriodTest, is_one_tertial_or_whole_years_for_who_sees_an_insats) {
    for (const char* period : {"2026", "2021T1", "2021T2", "2021-09/2021-12", "2020-01/2021-12"}) {
        EXPECT_EQ(refused(period, PeriodSteps::kTertialsAndYears), "") << period;
    }
    for (const char* period : {"2021-03/2021-03",
                               "2021-01/2021-08",
                               "2021-02/2021-05",
                               "2020-05/2021-12",
                               "2020-07/2021-06"}) {
        EXPECT_EQ(refused(period, PeriodSteps::kTertialsAndYears), "tertial_or_year ") << period;
    }
}

TEST(AskedPeriodTest, is_at_most_25_years_and_has_begun) {
    EXPECT_EQ(refused("1900-01/2199-12", PeriodSteps::kMonths), "span_too_long 25");
    EXPECT_EQ(refused("2002-01/2027-01", PeriodSteps::kMonths), "span_too_long 25");
    EXPECT_EQ(refused("2026-12/2026-12", PeriodSteps::kMonths), "in_future 2026-11-22");
    EXPECT_EQ(refused("2026-11/2027-01", PeriodSteps::kMonths), "in_future 2026-11-22");
    EXPECT_EQ(refused("2026-01/2050-12", PeriodSteps::kTertialsAndYears), "in_future 2026-11-22");
    EXPECT_EQ(refused("2027", PeriodSteps::kTertialsAndYears), "in_future 2026-11-22");
}

std::string read(const char* text) {
    const auto as_of = parse_as_of(text);
    return as_of ? to_string(*as_of) : "";
}

TEST(AsOfTest, is_a_day_the_last_of_a_period_or_a_publicering) {
    EXPECT_EQ(read("2021-02-28"), "2021-02-28");
    EXPECT_EQ(read("2020-02"), "2020-02-29");
    EXPECT_EQ(read("2021T2"), "2021-08-31");
    EXPECT_EQ(read("2021"), "2021-12-31");
    EXPECT_EQ(read("publicering:12"), "publicering:12");
}

TEST(AsOfTest, is_no_time_of_day) {
    for (const char* text : {"",
                             "2021-12-31T23:59:59Z",
                             "2021-12-31T23:59Z",
                             "2021-13",
                             "2021-02-29",
                             "now",
                             "publicering:",
                             "publicering:0",
                             "publicering:-1",
                             "publicering:1x",
                             "publicering:9999999"}) {
        EXPECT_EQ(read(text), "") << text;
    }
}

// 2026-12-31 is over in Sweden at 23:00 UTC.
const Instant kMidnight = parse_instant("2026-12-31T22:59:59Z").value();

TEST(AsOfTest, is_the_last_day_of_a_month_that_is_over_in_sweden) {
    const auto is_closed = [](int year, int month, int day, Instant now) {
        return !refuse_day(make_date(year, month, day), now).has_value();
    };
    EXPECT_FALSE(is_closed(2026, 12, 31, kMidnight));
    EXPECT_TRUE(is_closed(2026, 12, 31, {kMidnight.ms + 1}));
    EXPECT_TRUE(is_closed(2026, 11, 30, kMidnight));
    EXPECT_FALSE(is_closed(2026, 11, 29, kMidnight));
    EXPECT_TRUE(is_closed(2024, 2, 29, kMidnight));
    EXPECT_FALSE(is_closed(2024, 2, 28, kMidnight));
}

TEST(AsOfTest, says_which_day_is_the_newest) {
    const Date other = make_date(2026, 12, 15);
    EXPECT_EQ(refuse_day(other, kMidnight)->limit, "2026-11-30");
    EXPECT_EQ(refuse_day(other, {kMidnight.ms + 1})->limit, "2026-12-31");
    EXPECT_EQ(refuse_day(other, kMidnight)->code, FieldCode("not_closed"));
}

}  // namespace
}  // namespace samspar::domain
