#include "disclosure/plan/row_units.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace samspar::disclosure {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Insatser A, B, C, ... with so many persons each.
std::vector<InsatsRow> insatser(const std::vector<std::int64_t>& persons) {
    std::vector<InsatsRow> rows;
    for (const std::int64_t n : persons) {
        const auto place = static_cast<Leaf>(rows.size());
        rows.push_back({place, std::string(1, static_cast<char>('A' + place)), true, n});
    }
    return rows;
}

std::vector<std::string> rest(const std::vector<std::int64_t>& persons) {
    for (const RowUnit& unit : row_units(insatser(persons), 5)) {
        if (unit.is_rest) {
            return unit.members;
        }
    }
    return {};
}

TEST(RowUnits, without_small_insatser_there_is_no_rest_row) {
    EXPECT_THAT(rest({23, 165, 11, 5}), IsEmpty());
}

TEST(RowUnits, small_insatser_are_put_together) {
    EXPECT_THAT(rest({23, 3, 165, 2, 2}), ElementsAre("B", "D", "E"));
}

TEST(RowUnits, a_rest_row_of_one_is_that_one_so_the_next_smallest_joins) {
    EXPECT_THAT(rest({23, 4, 165, 11}), ElementsAre("B", "D"));
}

TEST(RowUnits, a_rest_row_below_the_threshold_is_joined_by_the_next_smallest) {
    EXPECT_THAT(rest({23, 2, 165, 1, 11}), ElementsAre("B", "D", "E"));
}

TEST(RowUnits, an_insats_with_nobody_is_no_company) {
    EXPECT_THAT(rest({23, 4, 0, 165}), ElementsAre("A", "B", "C"));
}

// Two that are both known to be under five and have eight together have four each.
TEST(RowUnits, a_rest_row_whose_sum_gives_its_members_away_is_joined_by_the_next_smallest) {
    EXPECT_THAT(rest({23, 4, 4, 165}), ElementsAre("A", "B", "C"));
    EXPECT_THAT(rest({23, 4, 4, 4, 165}), ElementsAre("A", "B", "C", "D"));
    EXPECT_THAT(rest({23, 3, 2, 4, 165}), ElementsAre("A", "B", "C", "D"));
    EXPECT_THAT(rest({23, 3, 2, 3, 165}), ElementsAre("B", "C", "D"));
}

}  // namespace
}  // namespace samspar::disclosure
