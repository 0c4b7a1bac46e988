#include "disclosure/model/space.h"

#include <gtest/gtest.h>

namespace samspar::disclosure {
namespace {

class SpaceTest : public ::testing::Test {
protected:
    Space space;
    std::uint16_t universe = space.universe(
        "avslutade 2021", {{"insats", {"i2", "i1", "i3"}}, {"kon", {"kvinna", "man", "annat"}}});
};

TEST_F(SpaceTest, a_key_is_written_by_names_in_a_fixed_order) {
    const CellKey key = space.normal({universe, {{1, {1, 2}}, {0, {0, 1}}}});
    EXPECT_EQ(space.text(key), "insats=i1,i2;kon=annat,man");
}

TEST_F(SpaceTest, what_was_written_reads_back_as_the_same_key) {
    const CellKey key = space.normal({universe, {{0, {2}}, {1, {0}}}});
    EXPECT_EQ(space.parse(universe, space.text(key)), key);
}

TEST_F(SpaceTest, a_factor_that_lets_everybody_through_is_left_out) {
    EXPECT_EQ(space.text(space.normal({universe, {{1, {0, 1, 2}}}})), "");
}

TEST_F(SpaceTest, a_universe_keeps_to_its_own_answers_when_another_knows_more) {
    const std::uint16_t later = space.universe("avslutade 2022", {{"insats", {"i1", "i9"}}});
    EXPECT_EQ(space.universes()[universe].leaves_of(0)->size(), 3U);
    EXPECT_EQ(space.text(space.normal({later, {{0, {1, 3}}}})), "");
    EXPECT_EQ(space.text(space.normal({universe, {{0, {1}}}})), "insats=i1");
}

TEST_F(SpaceTest, a_key_that_names_what_is_not_there_is_refused) {
    EXPECT_THROW((void)space.parse(universe, "alder=-19"), std::runtime_error);
    EXPECT_THROW((void)space.parse(universe, "insats=i7"), std::runtime_error);
}

TEST_F(SpaceTest, a_code_that_would_break_a_key_is_refused) {
    EXPECT_THROW(space.leaf(0, "a;b"), std::invalid_argument);
}

}  // namespace
}  // namespace samspar::disclosure
