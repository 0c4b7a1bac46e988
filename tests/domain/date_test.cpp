#include "domain/date.h"

#include <gtest/gtest.h>

namespace samspar::domain {
namespace {

TEST(DateTest, counts_days_from1970) {
    EXPECT_EQ(make_date(1970, 1, 1).days, 0);
    EXPECT_EQ(make_date(2021, 3, 15).days, 18701);
    EXPECT_EQ(make_date(1969, 12, 31).days, -1);
}

TEST(DateTest, knows_leap_years) {
    EXPECT_TRUE(checked_date(2020, 2, 29).has_value());
    EXPECT_TRUE(checked_date(2000, 2, 29).has_value());
    EXPECT_FALSE(checked_date(2021, 2, 29).has_value());
    EXPECT_FALSE(checked_date(1900, 2, 29).has_value());
    EXPECT_EQ(days_between(make_date(2020, 2, 28), make_date(2020, 3, 1)), 2);
}

TEST(DateTest, reads_the_three_forms_people_write) {
    const Date day = make_date(2021, 3, 15);
    EXPECT_EQ(parse_date("2021-03-15"), day);
    EXPECT_EQ(parse_date("20210315"), day);
    EXPECT_EQ(parse_date("2021/03/15"), day);
    EXPECT_EQ(parse_date("  2021-03-15 "), day);
    EXPECT_EQ(parse_date("\u00A02021-03-15\u00A0"), day);  // as copied from a workbook
}

TEST(DateTest, refuses_everything_else) {
    for (const char* text : {"",
                             "2021",
                             "2021-3-15",
                             "15/03/2021",
                             "2021-13-01",
                             "2021-00-10",
                             "2021-02-29",
                             "2021-04-31",
                             "2021-03/15",
                             "2021.03.15",
                             "44270",
                             "1899-12-31",
                             "2200-01-01",
                             "2021-03-15T00:00",
                             "-021-03-15",
                             "2021-+3-15",
                             "２０２１-03-15",
                             "20210229"}) {
        EXPECT_FALSE(parse_date(text).has_value()) << text;
    }
}

TEST(DateTest, writes_iso_with_leading_zeros) {
    EXPECT_EQ(to_string(make_date(2021, 3, 5)), "2021-03-05");
    EXPECT_EQ(to_string(make_date(987, 12, 31)), "0987-12-31");
}

}  // namespace
}  // namespace samspar::domain
