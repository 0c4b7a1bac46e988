#include "disclosure/model/structural.h"

#include <gtest/gtest.h>

#include "disclosure/protect/registry.h"

namespace samspar::disclosure {
namespace {

// Insats 0 is for women only; insats 1 has ended.
class StructuralTest : public ::testing::Test {
protected:
    StructuralTest() {
        zeros.add(universe, 0, 1, {1, 2});
        zeros.add(universe, 1, 2, {1});
    }
    CellKey key(std::vector<Factor> factors) const {
        return space.normal({universe, std::move(factors)});
    }

    Space space;
    std::uint16_t universe = space.universe("aktuella 2021",
                                            {{"insats", {"i1", "i2", "i3"}},
                                             {"kon", {"kvinna", "man", "annat"}},
                                             {"status", {"avslutad", "pagaende"}}});
    StructuralZeros zeros{0};
};

TEST_F(StructuralTest, men_in_an_insats_for_women_are_nobody) {
    EXPECT_TRUE(zeros.is_empty(space, key({{0, {0}}, {1, {1}}})));
    EXPECT_FALSE(zeros.is_empty(space, key({{0, {0}}, {1, {0, 1}}})));
    EXPECT_FALSE(zeros.is_empty(space, key({{0, {0, 2}}, {1, {1}}})));
    EXPECT_EQ(zeros.canonical(space, key({{0, {0}}, {1, {1, 2}}})), std::nullopt);
}

TEST_F(StructuralTest, the_women_of_an_insats_for_women_are_that_insats) {
    EXPECT_EQ(zeros.canonical(space, key({{0, {0}}, {1, {0}}})), key({{0, {0}}}));
}

TEST_F(StructuralTest, those_who_ended_in_an_insats_that_has_ended_are_that_insats) {
    EXPECT_EQ(zeros.canonical(space, key({{0, {1}}, {2, {0}}})), key({{0, {1}}}));
}

TEST_F(StructuralTest, men_of_two_insatser_of_which_one_is_for_women_are_the_men_of_the_other) {
    EXPECT_EQ(zeros.canonical(space, key({{0, {0, 2}}, {1, {1}}})),
              zeros.canonical(space, key({{0, {2}}, {1, {1}}})));
}

TEST_F(StructuralTest, all_men_stay_all_men_though_one_insats_has_none) {
    EXPECT_EQ(zeros.canonical(space, key({{1, {1}}})), key({{1, {1}}}));
}

TEST_F(StructuralTest, a_cell_under_two_names_is_one_cell_of_the_registry) {
    Registry registry(space, zeros);
    const auto women = registry.add(key({{0, {0}}, {1, {0}}}), 115);
    const auto all = registry.add(key({{0, {0}}}), 115);
    EXPECT_EQ(women, all);
    EXPECT_EQ(registry.cells().size(), 1U);
    EXPECT_EQ(registry.add(key({{0, {0}}, {1, {1}}}), 0), std::nullopt);
}

}  // namespace
}  // namespace samspar::disclosure
