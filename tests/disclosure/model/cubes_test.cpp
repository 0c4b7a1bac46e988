#include "disclosure/model/cubes.h"

#include <gtest/gtest.h>

namespace samspar::disclosure {
namespace {

class CubesTest : public ::testing::Test {
protected:
    CellKey key(std::vector<Factor> factors) const {
        return space.normal({universe, std::move(factors)});
    }
    Cubes cubes(const std::vector<CellKey>& keys, int first = 0) const {
        return {space, zeros, universe, keys, first};
    }

    Space space;
    std::uint16_t universe = space.universe(
        "aktuella 2021", {{"a", {"0", "1"}}, {"b", {"0", "1", "2"}}, {"c", {"0", "1"}}});
    StructuralZeros zeros{0};
};

TEST_F(CubesTest, a_table_alone_is_one_cube_with_an_unknown_for_each_cell) {
    const Cubes made = cubes({key({{0, {0}}, {1, {0}}}), key({{0, {0}}, {1, {1}}})});
    EXPECT_EQ(made.unknowns(), 6);
    EXPECT_TRUE(made.agreements().empty());
}

TEST_F(CubesTest, a_margin_is_the_sum_of_its_cells_and_unknowns_are_numbered_from_the_first) {
    const std::vector<CellKey> keys{
        key({}), key({{0, {0}}, {1, {0}}}), key({{0, {0}}, {1, {1}}}), key({{0, {0}}})};
    const Cubes made = cubes(keys, 100);
    EXPECT_EQ(made.count(keys[0]).size(), 6U);
    EXPECT_EQ(made.count(keys[1]).size(), 1U);
    EXPECT_EQ(made.count(keys[3]).size(), 3U);
    for (const solver::Term& term : made.count(keys[0])) {
        EXPECT_GE(term.variable, 100);
        EXPECT_LT(term.variable, 106);
        EXPECT_EQ(term.coefficient, 1.0);
    }
}

// a x b and b x c share b: three sums must agree, each of 2 unknowns here and 2 there.
TEST_F(CubesTest, two_tables_that_share_a_variable_agree_on_its_counts) {
    const Cubes made = cubes({key({{0, {0}}, {1, {0}}}),
                              key({{0, {0}}, {1, {1}}}),
                              key({{1, {0}}, {2, {0}}}),
                              key({{1, {1}}, {2, {0}}})});
    EXPECT_EQ(made.unknowns(), 12);
    const auto agreements = made.agreements();
    ASSERT_EQ(agreements.size(), 3U);
    for (const auto& agreement : agreements) {
        double sum = 0;
        for (const solver::Term& term : agreement) {
            sum += term.coefficient;
        }
        EXPECT_EQ(agreement.size(), 4U);
        EXPECT_EQ(sum, 0.0);
    }
}

TEST_F(CubesTest, what_everybody_knows_to_be_empty_has_no_unknown) {
    zeros.add(universe, 0, 1, {1, 2});
    const std::vector<CellKey> keys{key({{0, {0}}, {1, {1}}}), key({{0, {1}}, {1, {2}}}), key({})};
    const Cubes made = cubes(keys);
    EXPECT_EQ(made.unknowns(), 4);
    EXPECT_TRUE(made.count(keys[0]).empty());
    EXPECT_EQ(made.count(keys[2]).size(), 4U);
}

TEST_F(CubesTest, when_only_all_are_counted_there_is_one_unknown) {
    EXPECT_EQ(cubes({key({})}).unknowns(), 1);
}

TEST_F(CubesTest, a_cube_too_large_to_prove_anything_of_is_refused) {
    Space wide;
    std::vector<Dimension> dimensions;
    CellKey all{0, {}};
    for (std::uint16_t d = 0; d < 18; ++d) {
        dimensions.push_back({std::string(1, static_cast<char>('a' + d)), {"0", "1"}});
        all.factors.push_back({d, {0}});
    }
    const std::uint16_t number = wide.universe("aktuella 2021", dimensions);
    const std::vector<CellKey> keys{all};
    EXPECT_THROW(Cubes(wide, zeros, number, keys, 0), std::length_error);
}

}  // namespace
}  // namespace samspar::disclosure
