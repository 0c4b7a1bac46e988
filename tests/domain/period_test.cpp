#include "domain/period.h"

#include <gtest/gtest.h>

namespace samspar::domain {
namespace {

Period period(const char* text) {
    return parse_period(text).value();
}

TEST(PeriodTest, a_year_runs_from_new_year_to_new_years_eve) {
    EXPECT_EQ(period("2021").first, make_date(2021, 1, 1));
    EXPECT_EQ(period("2021").last, make_date(2021, 12, 31));
}

TEST(PeriodTest, a_tertial_is_four_months) {
    EXPECT_EQ(period("2021T1"), period("2021-01/2021-04"));
    EXPECT_EQ(period("2021t2"), period("2021-05/2021-08"));
    EXPECT_EQ(period("2021T3").last, make_date(2021, 12, 31));
}

TEST(PeriodTest, tells_a_tertial_and_a_year_from_other_spans) {
    EXPECT_TRUE(is_tertial(period("2021T3")));
    EXPECT_FALSE(is_tertial(period("2021-02/2021-05")));
    EXPECT_FALSE(is_tertial(period("2021")));
    EXPECT_TRUE(is_year(period("2021")));
    EXPECT_FALSE(is_year(period("2020-12/2021-11")));
    EXPECT_EQ(months_of(period("2020-11/2021-02")), 4);
}

TEST(PeriodTest, a_month_span_ends_on_the_last_day_of_its_month) {
    EXPECT_EQ(period("2020-02/2020-02").last, make_date(2020, 2, 29));
    EXPECT_EQ(period("2021-02/2021-02").last, make_date(2021, 2, 28));
}

TEST(PeriodTest, is_written_as_a_year_when_it_is_one) {
    EXPECT_EQ(to_string(period("2021-01/2021-12")), "2021");
    EXPECT_EQ(to_string(period("2021T1")), "2021-01/2021-04");
    EXPECT_EQ(to_string(period("2017-01/2021-12")), "2017-01/2021-12");
}

TEST(PeriodTest, is_compared_with_the_same_span_before) {
    EXPECT_EQ(period_before(period("2021")), period("2020"));
    EXPECT_EQ(period_before(period("2021T2")), period("2020T2"));
    EXPECT_EQ(period_before(period("2020-02/2020-02")), period("2019-02/2019-02"));
    EXPECT_EQ(period_before(period("2019-01/2021-12")), period("2016-01/2018-12"));
    EXPECT_EQ(period_before(period("2020-11/2021-02")), period("2019-11/2020-02"));
    EXPECT_EQ(period_before(period("2019-07/2021-06")), period("2017-07/2019-06"));
    EXPECT_EQ(period_before(period("2020-02/2021-02")), period("2018-02/2019-02"));
}

TEST(PeriodTest, refuses_what_is_no_period) {
    for (const char* text : {"",
                             "21",
                             "2021T4",
                             "2021T0",
                             "2021-04/2021-01",
                             "2021-00/2021-04",
                             "2021-01/2021-13",
                             "2021-01",
                             "2021-01/2021-04x",
                             "1899",
                             "2200",
                             "-021",
                             "2021-01-01/2021-04-30"}) {
        EXPECT_FALSE(parse_period(text).has_value()) << text;
    }
}

}  // namespace
}  // namespace samspar::domain
