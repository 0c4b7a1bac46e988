#include "statistics/decimal.h"

#include <gtest/gtest.h>

namespace samspar::statistics {
namespace {

std::string percent_text(Share share, int decimals) {
    const auto value = percent(share, decimals);
    return value ? to_string(*value) : "none";
}

std::string points_text(Share a, Share b, int decimals) {
    const auto value = percentage_points(a, b, decimals);
    return value ? to_string(*value) : "none";
}

TEST(Decimal, prints_with_its_decimals_and_no_sign_on_zero) {
    EXPECT_EQ(to_string({35, 0}), "35");
    EXPECT_EQ(to_string({229, 1}), "22.9");
    EXPECT_EQ(to_string({5, 1}), "0.5");
    EXPECT_EQ(to_string({-5, 1}), "-0.5");
    EXPECT_EQ(to_string({0, 1}), "0.0");
    EXPECT_EQ(to_string({1002, 2}), "10.02");
    EXPECT_EQ(to_string({-12, 0}), "-12");
}

TEST(Decimal, rounds_half_away_from_zero) {
    EXPECT_EQ(rounded(1, 2, 0), (Decimal{1, 0}));
    EXPECT_EQ(rounded(-1, 2, 0), (Decimal{-1, 0}));
    EXPECT_EQ(rounded(3, 2, 0), (Decimal{2, 0}));
    EXPECT_EQ(rounded(5, 2, 0), (Decimal{3, 0}));
    EXPECT_EQ(rounded(-5, 2, 0), (Decimal{-3, 0}));
    EXPECT_EQ(rounded(49, 100, 0), (Decimal{0, 0}));
    EXPECT_EQ(rounded(-49, 100, 0), (Decimal{0, 0}));
    EXPECT_EQ(rounded(1, 3, 3), (Decimal{333, 3}));
}

TEST(Percent, of_the_published_64_of_280_is_23_or_22_9) {
    EXPECT_EQ(percent_text({64, 280}, 0), "23");
    EXPECT_EQ(percent_text({64, 280}, 1), "22.9");
}

TEST(Percent, halves_go_up_however_they_are_written_in_binary) {
    EXPECT_EQ(percent_text({1, 200}, 0), "1");
    EXPECT_EQ(percent_text({3, 200}, 0), "2");
    EXPECT_EQ(percent_text({29, 200}, 0), "15");
    EXPECT_EQ(percent_text({57, 200}, 0), "29");
    EXPECT_EQ(percent_text({1, 8}, 0), "13");
    EXPECT_EQ(percent_text({1, 2000}, 1), "0.1");
    EXPECT_EQ(percent_text({2010, 2000}, 1), "100.5");
}

TEST(Percent, of_nobody_is_no_number) {
    EXPECT_EQ(percent_text({0, 0}, 0), "none");
    EXPECT_EQ(percent_text({0, 5}, 0), "0");
    EXPECT_EQ(percent_text({5, 5}, 0), "100");
}

TEST(Percent, is_exact_for_counts_of_ten_million) {
    EXPECT_EQ(percent_text({4999999, 9999999}, 1), "50.0");
    EXPECT_EQ(points_text({9999999, 9999999}, {1, 9999998}, 1), "100.0");
}

TEST(PercentagePoints, are_computed_before_rounding) {
    // 22.4 and 21.6 are both 22 when rounded; their difference is 0.8, so 1.
    EXPECT_EQ(points_text({224, 1000}, {216, 1000}, 0), "1");
    // 22.4 and 22.6 round to 22 and 23; their difference is 0.2, so 0.
    EXPECT_EQ(points_text({224, 1000}, {226, 1000}, 0), "0");
    EXPECT_EQ(points_text({224, 1000}, {226, 1000}, 1), "-0.2");
    EXPECT_EQ(points_text({65, 217}, {33, 59}, 0), "-26");
}

TEST(PercentagePoints, need_somebody_on_both_sides) {
    EXPECT_EQ(points_text({1, 2}, {0, 0}, 0), "none");
    EXPECT_EQ(points_text({0, 0}, {1, 2}, 0), "none");
}

TEST(MeanMonths, are_days_by_30_4375_with_one_decimal) {
    EXPECT_EQ(to_string(mean_months(88431, 280)), "10.4");
    EXPECT_EQ(to_string(mean_months(0, 3)), "0.0");
    EXPECT_EQ(to_string(mean_months(487, 1)), "16.0");
    // 30.4375 days a month: 487 days are 16 months, so 487 * 5 / 160 days are half a month each.
    EXPECT_EQ(to_string(mean_months(2435, 160)), "0.5");
    // exactly 0.05 months
    EXPECT_EQ(to_string(mean_months(487, 320)), "0.1");
}

}  // namespace
}  // namespace samspar::statistics
