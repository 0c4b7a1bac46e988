#include "office/number_text.h"

#include <gtest/gtest.h>

namespace samspar::office {
namespace {

using Kind = NumberFormat::Kind;

std::string plain(std::string_view raw) {
    return number_text(raw, {}, DaySystem::k1900).text;
}

std::string shown(std::string_view raw, NumberFormat format, DaySystem days = DaySystem::k1900) {
    return number_text(raw, format, days).text;
}

TEST(NumberText, whole_numbers_are_written_whole) {
    EXPECT_EQ(plain("1234"), "1234");
    EXPECT_EQ(plain("1234.0"), "1234");
    EXPECT_EQ(plain("1.234E3"), "1234");
    EXPECT_EQ(plain("-5"), "-5");
    EXPECT_EQ(plain("0"), "0");
    EXPECT_EQ(plain("-0"), "0");
    EXPECT_EQ(plain("007"), "7");
    EXPECT_EQ(plain("2.9999999999999996"), "3");
}

TEST(NumberText, a_long_key_keeps_every_digit) {
    EXPECT_EQ(plain("202602123456"), "202602123456");
    EXPECT_EQ(plain("2.02602123456E11"), "202602123456");
    EXPECT_EQ(plain("2.02602123456E+11"), "202602123456");
    EXPECT_EQ(plain("999999999999999"), "999999999999999");
    EXPECT_FALSE(number_text("999999999999999", {}, DaySystem::k1900).rounded);
}

TEST(NumberText, a_key_longer_than_a_spreadsheet_keeps_is_told) {
    for (const char* raw : {"2026021234567890", "2.02602123456789E+15", "1E+300"}) {
        EXPECT_TRUE(number_text(raw, {}, DaySystem::k1900).rounded) << raw;
    }
    EXPECT_FALSE(number_text("0.30000000000000004", {}, DaySystem::k1900).rounded);
}

TEST(NumberText, fractions_are_short_with_a_comma) {
    EXPECT_EQ(plain("0.30000000000000004"), "0,3");
    EXPECT_EQ(plain("2.5E-1"), "0,25");
    EXPECT_EQ(plain("1E-7"), "0,0000001");
    EXPECT_EQ(plain("-1.50"), "-1,5");
}

TEST(NumberText, what_is_no_number_stays) {
    for (const char* raw : {"", "abc", "1;2", "inf", "nan", "0x10", "1 2", "1E999"}) {
        EXPECT_EQ(plain(raw), raw);
    }
}

TEST(NumberText, percent_and_leading_zeros_are_as_they_are_shown) {
    EXPECT_EQ(shown("0.75", {Kind::kPercent}), "75%");
    EXPECT_EQ(shown("0.57", {Kind::kPercent}), "57%");
    EXPECT_EQ(shown("1", {Kind::kPercent}), "100%");
    EXPECT_EQ(shown("126", {Kind::kNumber, 4}), "0126");
    EXPECT_EQ(shown("126.0", {Kind::kNumber, 4}), "0126");
    EXPECT_EQ(shown("12345", {Kind::kNumber, 4}), "12345");
}

TEST(NumberText, days_of_both_systems) {
    EXPECT_EQ(shown("46082", {Kind::kDay}), "2026-03-01");
    EXPECT_EQ(shown("44270", {Kind::kDay}), "2021-03-15");
    EXPECT_EQ(shown("42808", {Kind::kDay}, DaySystem::k1904), "2021-03-15");
    EXPECT_EQ(shown("0", {Kind::kDay}, DaySystem::k1904), "1904-01-01");
}

TEST(NumberText, the_day_that_1900_has_in_spreadsheets_only) {
    EXPECT_EQ(shown("1", {Kind::kDay}), "1900-01-01");
    EXPECT_EQ(shown("59", {Kind::kDay}), "1900-02-28");
    EXPECT_EQ(shown("60", {Kind::kDay}), "1900-02-29");
    EXPECT_EQ(shown("61", {Kind::kDay}), "1900-03-01");
}

TEST(NumberText, a_time_is_told_unless_it_is_midnight_or_not_shown) {
    EXPECT_EQ(shown("44270.5", {Kind::kDay}), "2021-03-15");
    EXPECT_EQ(shown("44270.0", {Kind::kDayAndTime}), "2021-03-15");
    EXPECT_EQ(shown("44270.520833333336", {Kind::kDayAndTime}), "2021-03-15 12:30:00");
    EXPECT_EQ(shown("44269.999999999", {Kind::kDayAndTime}), "2021-03-15");
    EXPECT_EQ(shown("0.5", {Kind::kTime}), "12:00:00");
}

TEST(NumberText, a_number_that_is_no_day_stays_a_number) {
    EXPECT_EQ(shown("-1", {Kind::kDay}), "-1");
    EXPECT_EQ(shown("0", {Kind::kDay}), "0");
    EXPECT_EQ(shown("2958465", {Kind::kDay}), "9999-12-31");
    EXPECT_EQ(shown("2958466", {Kind::kDay}), "2958466");
    EXPECT_EQ(shown("2957004", {Kind::kDay}, DaySystem::k1904), "2957004");
    EXPECT_EQ(shown("abc", {Kind::kDay}), "abc");
}

TEST(NumberText, days_written_out) {
    EXPECT_EQ(iso_text("2021-03-15"), "2021-03-15");
    EXPECT_EQ(iso_text("2021-03-15T00:00:00.000Z"), "2021-03-15");
    EXPECT_EQ(iso_text("2021-03-15T12:30:00"), "2021-03-15 12:30:00");
    EXPECT_EQ(iso_text("2021-02-30"), "2021-02-30");
    EXPECT_EQ(iso_text("T12:30:00"), "T12:30:00");
    EXPECT_EQ(iso_text(""), "");
}

}  // namespace
}  // namespace samspar::office
