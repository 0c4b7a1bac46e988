#include "disclosure/plan/row_units.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace samspar::disclosure {
namespace {

using ::testing::ElementsAre;

// Insatser A, B, C, ... with so many persons each, empty: not known.
std::vector<RowUnit> units(const std::vector<std::optional<std::int64_t>>& persons) {
    std::vector<KnownInsats> insatser;
    for (const std::optional<std::int64_t> known : persons) {
        const auto place = static_cast<Leaf>(insatser.size());
        insatser.push_back({place, std::string(1, static_cast<char>('A' + place)), true, known});
    }
    return row_units(insatser);
}

std::string first_names(const std::vector<RowUnit>& units) {
    std::string names;
    for (const RowUnit& unit : units) {
        names += unit.members.front();
    }
    return names;
}

TEST(RowUnits, insatser_whose_sizes_are_known_stand_by_themselves_the_smallest_first) {
    const std::vector<RowUnit> made = units({23, 165, 11, 23});
    EXPECT_EQ(first_names(made), "CADB");
    for (const RowUnit& unit : made) {
        EXPECT_FALSE(unit.is_rest) << unit.members.front();
    }
    EXPECT_EQ(made[0].persons, 11);
    EXPECT_EQ(made[0].order, 2U);
}

TEST(RowUnits, those_whose_sizes_are_not_known_are_one_row_before_all_others) {
    const std::vector<RowUnit> made = units({std::nullopt, 11, 165, std::nullopt, std::nullopt});
    ASSERT_EQ(made.size(), 3U);
    EXPECT_TRUE(made[0].is_rest);
    EXPECT_THAT(made[0].members, ElementsAre("A", "D", "E"));
    EXPECT_EQ(made[0].leaves, (LeafSet{0, 3, 4}));
    EXPECT_EQ(made[0].order, 5U);
    EXPECT_EQ(first_names(made), "ABC");
}

}  // namespace
}  // namespace samspar::disclosure
