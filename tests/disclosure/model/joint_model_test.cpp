#include "disclosure/model/joint_model.h"

#include <gtest/gtest.h>

#include "solver/solver.h"

namespace samspar::disclosure {
namespace {

// What the counts that are given leave open for one more.
struct Known {
    CellKey key;
    double count;
};

std::pair<double, double> interval(const Space& space,
                                   const StructuralZeros& zeros,
                                   const std::vector<Known>& known,
                                   const CellKey& asked,
                                   const std::vector<Relation>& relations = {}) {
    std::vector<CellKey> keys{asked};
    for (const Known& cell : known) {
        keys.push_back(cell.key);
    }
    const JointModel model(space, zeros, keys, relations);
    solver::Program program = model.program();
    for (std::size_t i = 0; i < known.size(); ++i) {
        program.rows.push_back({known[i].count, known[i].count, model.cells()[i + 1]});
    }
    for (std::size_t i = 0; i < relations.size(); ++i) {
        const auto rhs = static_cast<double>(relations[i].rhs);
        program.rows.push_back({rhs, rhs, model.relations()[i]});
    }
    solver::Solver solver(program);
    const auto low = solver.solve_integer(solver::Sense::kMinimise, model.cells()[0]);
    const auto high = solver.solve_integer(solver::Sense::kMaximise, model.cells()[0]);
    return {low.value, high.value};
}

class ThreeWays : public ::testing::Test {
protected:
    CellKey key(std::vector<Factor> factors) const {
        return space.normal({universe, std::move(factors)});
    }
    Space space;
    std::uint16_t universe =
        space.universe("u", {{"a", {"0", "1"}}, {"b", {"0", "1"}}, {"c", {"0", "1"}}});
    StructuralZeros zeros{0};
};

TEST_F(ThreeWays, a_two_way_table_leaves_what_its_margins_leave) {
    const std::vector<Known> known{{key({}), 20}, {key({{0, {0}}}), 7}, {key({{1, {0}}}), 15}};
    EXPECT_EQ(interval(space, zeros, known, key({{0, {0}}, {1, {0}}})), std::pair(2.0, 7.0));
}

// The three tables a x b, a x c and b x c form a cycle. The margins of a x b alone allow 0 to 3;
// with the other two in the same cube it is 2 or 3.
TEST_F(ThreeWays, tables_in_a_cycle_are_one_cube) {
    const std::vector<Known> known{{key({}), 9},
                                   {key({{0, {0}}, {2, {0}}}), 3},
                                   {key({{0, {0}}, {2, {1}}}), 3},
                                   {key({{1, {0}}, {2, {0}}}), 0},
                                   {key({{1, {0}}, {2, {1}}}), 3},
                                   {key({{2, {0}}}), 5}};
    // Of the four with c=1 three have a=0 and three have b=0; with c=0 nobody has b=0.
    EXPECT_EQ(interval(space, zeros, known, key({{0, {0}}, {1, {0}}})), std::pair(2.0, 3.0));
}

TEST_F(ThreeWays, a_structural_zero_is_known_to_the_attacker) {
    zeros.add(universe, 0, 1, {1});
    const std::vector<Known> known{{key({{0, {0}}}), 7}, {key({{1, {1}}}), 4}, {key({}), 20}};
    EXPECT_EQ(interval(space, zeros, known, key({{0, {1}}, {1, {1}}})), std::pair(4.0, 4.0));
}

TEST_F(ThreeWays, a_relation_ties_two_universes) {
    const std::uint16_t next = space.universe("v", {{"a", {"0", "1"}}});
    const Relation stock{-2, {{1, {next, {}}}, {-1, key({{0, {0}}})}}};
    const std::vector<Known> known{{key({{0, {0}}}), 7}, {key({}), 20}};
    EXPECT_EQ(interval(space, zeros, known, {next, {}}, {stock}), std::pair(5.0, 5.0));
}

TEST_F(ThreeWays, coarse_and_fine_groups_of_one_variable_agree) {
    const std::uint16_t wide =
        space.universe("w", {{"d", {"0", "1", "2", "3"}}, {"e", {"0", "1"}}});
    const std::uint16_t d = space.dimension("d");
    const std::uint16_t e = space.dimension("e");
    const auto of = [&](std::vector<Factor> factors) {
        return space.normal({wide, std::move(factors)});
    };
    // d is fine alone and coarse by e: the fine table bounds the coarse one.
    const std::vector<Known> known{
        {of({}), 30}, {of({{d, {0}}}), 4}, {of({{d, {1}}}), 6}, {of({{e, {0}}}), 25}};
    EXPECT_EQ(interval(space, zeros, known, of({{d, {0, 1}}, {e, {0}}})), std::pair(5.0, 10.0));
}

}  // namespace
}  // namespace samspar::disclosure
