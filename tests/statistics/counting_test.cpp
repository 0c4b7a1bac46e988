#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "statistics/median.h"
#include "statistics/unika_count.h"

namespace samspar::statistics {
namespace {

std::int64_t twice_median_of(std::vector<std::int32_t> values) {
    return twice_median(values);
}

TEST(Median, is_the_middle_or_the_mean_of_the_two_middle) {
    EXPECT_EQ(twice_median_of({7}), 14);
    EXPECT_EQ(twice_median_of({9, 1, 5}), 10);
    EXPECT_EQ(twice_median_of({9, 1, 5, 6}), 11);
    EXPECT_EQ(twice_median_of({4, 4}), 8);
    EXPECT_EQ(twice_median_of({0, 0, 0, 100}), 0);
}

TEST(Median, of_nobody_is_none) {
    EXPECT_EQ(twice_median_of({}), -1);
    EXPECT_EQ(Medians({}, 2, 3).months(1, 2), std::nullopt);
}

TEST(Medians, are_by_insats_and_kon_and_of_all_together) {
    const std::vector<Ended> ended{{1, 1, 487}, {1, 2, 974}, {2, 1, 1461}, {2, 1, 1948}};
    const Medians medians(ended, 3, 3);
    const auto text = [&](std::size_t scope, std::size_t kon) {
        return to_string(medians.months(scope, kon).value());
    };
    EXPECT_EQ(text(1, 1), "16.0");
    EXPECT_EQ(text(1, 2), "32.0");
    EXPECT_EQ(text(1, 0), "24.0");
    EXPECT_EQ(text(2, 1), "56.0");
    EXPECT_EQ(text(0, 1), "48.0");
    EXPECT_EQ(text(0, 2), "32.0");
    EXPECT_EQ(text(0, 0), "40.0");
    EXPECT_EQ(medians.months(2, 2), std::nullopt);
}

TEST(Unique, counts_a_person_once_in_each_insats_and_once_in_all) {
    const auto unique =
        count_unique(std::vector<Participation>{{1, 5}, {2, 5}, {1, 5}, {2, 6}, {2, 0}, {1, 0}}, 3);
    EXPECT_EQ(unique[1].min(), 1);
    EXPECT_EQ(unique[1].max(), 2);
    EXPECT_EQ(unique[2].min(), 2);
    EXPECT_EQ(unique[2].max(), 3);
    EXPECT_EQ(unique[0].min(), 2);
    EXPECT_EQ(unique[0].max(), 4);
}

TEST(Unique, does_not_need_person_numbers_to_be_small) {
    const auto unique = count_unique(
        std::vector<Participation>{
            {1, 4294967295}, {1, 4294967294}, {2, 4294967295}, {2, 0}, {2, 1}},
        3);
    EXPECT_EQ(unique[1].with_key, 2);
    EXPECT_EQ(unique[2].with_key, 2);
    EXPECT_EQ(unique[2].without_key, 1);
    EXPECT_EQ(unique[0].with_key, 3);
}

TEST(Unique, takes_no_large_person_number_for_a_missing_one) {
    const auto unique =
        count_unique(std::vector<Participation>{{1, 4294967294}, {1, 4294967295}}, 2);
    EXPECT_EQ(unique[1].with_key, 2);
    EXPECT_EQ(unique[1].without_key, 0);
}

TEST(Unique, knows_nobody_of_one_key_among_those_of_another) {
    // Two of the first key, and three of the one that came when it was destroyed.
    const std::vector<std::uint32_t> begins{10};
    const auto unique = count_unique(
        std::vector<Participation>{{1, 3}, {1, 9}, {1, 10}, {2, 11}, {2, 12}, {2, 0}}, 3, begins);
    EXPECT_EQ(unique[1].min(), 2);
    EXPECT_EQ(unique[1].max(), 3);
    EXPECT_EQ(unique[2].min(), 2);
    EXPECT_EQ(unique[2].max(), 3);
    EXPECT_EQ(unique[0].min(), 3);
    EXPECT_EQ(unique[0].max(), 6);
}

TEST(Unique, where_all_are_of_one_key_another_one_moves_nothing) {
    const std::vector<Participation> rows{{1, 5}, {1, 4294967295}, {1, 5}, {1, 0}};
    const std::vector<std::uint32_t> none;
    for (const std::vector<std::uint32_t>& begins :
         {none, {1}, {5}, std::vector<std::uint32_t>{4294967295U, 4294967295U}}) {
        const auto unique = count_unique(rows, 2, begins);
        EXPECT_EQ(unique[1].max(), 3);
        EXPECT_EQ(unique[1].min(), begins.size() == 2 ? 1 : 2);
    }
}

TEST(Unique, without_any_key_is_at_least_one_person_and_of_nobody_none) {
    const auto unique = count_unique(std::vector<Participation>{{1, 0}, {1, 0}}, 3);
    EXPECT_EQ(unique[1].min(), 1);
    EXPECT_EQ(unique[1].max(), 2);
    EXPECT_EQ(unique[2].min(), 0);
    EXPECT_EQ(unique[2].max(), 0);
}

}  // namespace
}  // namespace samspar::statistics
