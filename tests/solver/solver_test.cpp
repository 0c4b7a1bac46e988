#include "solver/solver.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

namespace samspar::solver {
namespace {

using ::testing::DoubleNear;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr double kNear = 1e-6;

// Wyndor Glass, the opening example of Hillier and Lieberman's textbook: 36 at (2, 6).
Program wyndor() {
    return {{{0, kInfinity, false}, {0, kInfinity, false}},
            {{-kInfinity, 4, {{0, 1}}},
             {-kInfinity, 12, {{1, 2}}},
             {-kInfinity, 18, {{0, 3}, {1, 2}}}}};
}

const std::vector<Term> kWyndorProfit{{0, 3}, {1, 5}};

// Published rows and columns of Geurts' 3 x 2 table; the four cells of the first two rows hidden.
Program geurts() {
    Program program;
    program.variables.assign(4, {0, kInfinity, true});
    program.rows = {{7, 7, {{0, 1}, {1, 1}}},
                    {3, 3, {{2, 1}, {3, 1}}},
                    {6, 6, {{0, 1}, {2, 1}}},
                    {4, 4, {{1, 1}, {3, 1}}}};
    return program;
}

TEST(SolverTest, finds_the_textbook_optimum) {
    Solver solver(wyndor());
    const Answer answer = solver.solve_relaxed(Sense::kMaximise, kWyndorProfit);
    ASSERT_EQ(answer.status, Status::kOptimal);
    EXPECT_NEAR(answer.value, 36, kNear);
    EXPECT_THAT(answer.solution, ElementsAre(DoubleNear(2, kNear), DoubleNear(6, kNear)));
}

TEST(SolverTest, takes_many_objectives_one_after_the_other) {
    Solver solver(geurts());
    const std::vector<std::pair<double, double>> expected{{3, 6}, {1, 4}, {0, 3}, {0, 3}};
    for (int cell = 0; cell < 4; ++cell) {
        const std::vector<Term> objective{{cell, 1}};
        const auto [low, high] = expected[static_cast<std::size_t>(cell)];
        EXPECT_NEAR(solver.solve_relaxed(Sense::kMinimise, objective).value, low, kNear);
        EXPECT_NEAR(solver.solve_relaxed(Sense::kMaximise, objective).value, high, kNear);
        EXPECT_EQ(solver.solve_integer(Sense::kMinimise, objective).value, low);
        EXPECT_EQ(solver.solve_integer(Sense::kMaximise, objective).value, high);
    }
}

TEST(SolverTest, says_when_nothing_fulfils_the_rows) {
    Program program = geurts();
    program.rows[0].lower = program.rows[0].upper = 8;
    Solver solver(program);
    EXPECT_EQ(solver.solve_relaxed(Sense::kMinimise, {}).status, Status::kInfeasible);
    EXPECT_EQ(solver.solve_integer(Sense::kMaximise, std::vector<Term>{{0, 1}}).status,
              Status::kInfeasible);
    EXPECT_TRUE(solver.solve_relaxed(Sense::kMinimise, {}).solution.empty());
}

TEST(SolverTest, says_when_there_is_no_best) {
    const Program program{{{0, kInfinity, true}, {0, kInfinity, true}},
                          {{0, 0, {{0, 1}, {1, -1}}}}};
    Solver solver(program);
    const std::vector<Term> objective{{0, 1}};
    EXPECT_EQ(solver.solve_relaxed(Sense::kMaximise, objective).status, Status::kUnbounded);
    EXPECT_EQ(solver.solve_integer(Sense::kMaximise, objective).status, Status::kUnbounded);
    EXPECT_EQ(solver.solve_integer(Sense::kMinimise, objective).value, 0);
}

TEST(SolverTest, finds_no_unbounded_integers_where_there_are_none) {
    // 2x - 2y = 1 goes on for ever between the whole numbers.
    const Program program{{{0, kInfinity, true}, {0, 1000, true}}, {{1, 1, {{0, 2}, {1, -2}}}}};
    Solver solver(program);
    const std::vector<Term> objective{{0, 1}};
    EXPECT_NEAR(solver.solve_relaxed(Sense::kMinimise, objective).value, 0.5, kNear);
    EXPECT_EQ(solver.solve_integer(Sense::kMinimise, objective).status, Status::kInfeasible);
}

TEST(SolverTest, keeps_the_gap_between_fractions_and_integers) {
    // Every pair of three choices excludes each other: halves reach 1.5, whole numbers 1.
    Program program;
    program.variables.assign(3, {0, 1, true});
    program.rows = {{-kInfinity, 1, {{0, 1}, {1, 1}}},
                    {-kInfinity, 1, {{1, 1}, {2, 1}}},
                    {-kInfinity, 1, {{0, 1}, {2, 1}}}};
    const std::vector<Term> objective{{0, 1}, {1, 1}, {2, 1}};
    Solver solver(program);
    EXPECT_NEAR(solver.solve_relaxed(Sense::kMaximise, objective).value, 1.5, kNear);
    const Answer whole = solver.solve_integer(Sense::kMaximise, objective);
    ASSERT_EQ(whole.status, Status::kOptimal);
    EXPECT_EQ(whole.value, 1);
}

TEST(SolverTest, solves_a_knapsack) {
    // Values 60 100 120, weights 10 20 30, at most 50: the last two, 220.
    Program program;
    program.variables.assign(3, {0, 1, true});
    program.rows = {{-kInfinity, 50, {{0, 10}, {1, 20}, {2, 30}}}};
    const std::vector<Term> objective{{0, 60}, {1, 100}, {2, 120}};
    Solver solver(program);
    EXPECT_NEAR(solver.solve_relaxed(Sense::kMaximise, objective).value, 240, kNear);
    const Answer answer = solver.solve_integer(Sense::kMaximise, objective);
    EXPECT_EQ(answer.value, 220);
    EXPECT_THAT(answer.solution, ElementsAre(0, 1, 1));
}

TEST(SolverTest, leaves_other_variables_fractional) {
    // x whole, y not: x + y <= 2.5, y <= 0.75.
    const Program program{{{0, kInfinity, true}, {0, 0.75, false}},
                          {{-kInfinity, 2.5, {{0, 1}, {1, 1}}}}};
    Solver solver(program);
    const Answer answer = solver.solve_integer(Sense::kMaximise, std::vector<Term>{{0, 2}, {1, 1}});
    EXPECT_NEAR(answer.value, 4.5, kNear);
    EXPECT_THAT(answer.solution, ElementsAre(2, DoubleNear(0.5, kNear)));
}

TEST(SolverTest, follows_bounds_that_change) {
    Solver solver(geurts());
    const std::vector<Term> objective{{3, 1}};
    EXPECT_EQ(solver.solve_integer(Sense::kMaximise, objective).value, 3);
    solver.set_variable_bounds(0, 4, 4);
    EXPECT_EQ(solver.solve_integer(Sense::kMaximise, objective).value, 1);
    solver.set_variable_bounds(0, 7, 7);
    EXPECT_EQ(solver.solve_integer(Sense::kMaximise, objective).status, Status::kInfeasible);
    solver.set_variable_bounds(0, 0, kInfinity);
    solver.set_row_bounds(1, 3, 5);
    solver.set_row_bounds(3, 4, 5);
    EXPECT_EQ(solver.solve_integer(Sense::kMaximise, objective).value, 4);
}

TEST(SolverTest, answers_an_empty_question_with_any_solution) {
    Solver solver(geurts());
    const Answer answer = solver.solve_integer(Sense::kMinimise, {});
    ASSERT_EQ(answer.status, Status::kOptimal);
    EXPECT_EQ(answer.solution[0] + answer.solution[1], 7);
    EXPECT_EQ(Solver(Program{}).solve_integer(Sense::kMinimise, {}).status, Status::kOptimal);
}

TEST(SolverTest, refuses_a_program_that_makes_no_sense) {
    EXPECT_THROW(Solver({{{0, 1, true}}, {{0, 1, {{1, 1}}}}}), std::invalid_argument);
    EXPECT_THROW(Solver({{{0, 1, true}}, {{0, 1, {{0, 1}, {0, 1}}}}}), std::invalid_argument);
    EXPECT_THROW(Solver({{{2, 1, true}}, {}}), std::invalid_argument);
    EXPECT_THROW(Solver({{{0, 1, true}}, {{3, 2, {{0, 1}}}}}), std::invalid_argument);
}

// A three-way table with all two-way margins known: degenerate, and with fractional corners.
Program three_way(int size, std::uint32_t seed) {
    std::mt19937 random(seed);
    Program program;
    const int count = size * size * size;
    std::vector<double> table;
    for (int i = 0; i < count; ++i) {
        table.push_back(static_cast<double>(random() % 4));
        program.variables.push_back({0, kInfinity, true});
    }
    for (int a = 0; a < size; ++a) {
        for (int b = 0; b < size; ++b) {
            Row planes[3];
            double sums[3] = {0, 0, 0};
            for (int c = 0; c < size; ++c) {
                const int cells[3] = {(a * size + b) * size + c,
                                      (a * size + c) * size + b,
                                      (c * size + a) * size + b};
                for (int k = 0; k < 3; ++k) {
                    planes[k].terms.push_back({cells[k], 1});
                    sums[k] += table[static_cast<std::size_t>(cells[k])];
                }
            }
            for (int k = 0; k < 3; ++k) {
                planes[k].lower = planes[k].upper = sums[k];
                program.rows.push_back(planes[k]);
            }
        }
    }
    return program;
}

TEST(SolverTest, gives_the_same_answers_twice) {
    std::vector<Answer> runs[2];
    for (auto& run : runs) {
        Solver solver(three_way(4, 7));
        for (int cell = 0; cell < 64; cell += 5) {
            const std::vector<Term> objective{{cell, 1}};
            run.push_back(solver.solve_relaxed(Sense::kMaximise, objective));
            run.push_back(solver.solve_integer(Sense::kMaximise, objective));
        }
    }
    for (std::size_t i = 0; i < runs[0].size(); ++i) {
        EXPECT_EQ(runs[0][i].status, Status::kOptimal);
        EXPECT_EQ(runs[0][i].value, runs[1][i].value);
        EXPECT_EQ(runs[0][i].solution, runs[1][i].solution);
    }
}

TEST(SolverTest, finds_integers_inside_every_relaxation) {
    const Program program = three_way(4, 11);
    Solver warm(program);
    for (int cell = 0; cell < 64; cell += 7) {
        for (const Sense sense : {Sense::kMinimise, Sense::kMaximise}) {
            const std::vector<Term> objective{{cell, 1}};
            const double relaxed = warm.solve_relaxed(sense, objective).value;
            const Answer whole = warm.solve_integer(sense, objective);
            Solver cold(program);
            ASSERT_EQ(whole.status, Status::kOptimal);
            EXPECT_EQ(whole.value, cold.solve_integer(sense, objective).value);
            EXPECT_LE(sense == Sense::kMaximise ? whole.value : relaxed,
                      (sense == Sense::kMaximise ? relaxed : whole.value) + kNear);
            for (const Row& row : program.rows) {
                double sum = 0;
                for (const Term& term : row.terms) {
                    sum += whole.solution[static_cast<std::size_t>(term.variable)];
                }
                EXPECT_EQ(sum, row.lower);
            }
        }
    }
}

TEST(SolverTest, finds_some_integers_by_rounding) {
    // Halves are best for the relaxation; any whole solution will do.
    Program program;
    program.variables.assign(3, {0, 1, true});
    program.rows = {{1, kInfinity, {{0, 1}, {1, 1}}},
                    {1, kInfinity, {{1, 1}, {2, 1}}},
                    {1, kInfinity, {{0, 1}, {2, 1}}}};
    const std::vector<Term> objective{{0, 1}, {1, 1}, {2, 1}};
    Solver solver(program);
    EXPECT_NEAR(solver.solve_relaxed(Sense::kMinimise, objective).value, 1.5, kNear);
    const Answer found = solver.find_integer(Sense::kMinimise, objective);
    ASSERT_EQ(found.status, Status::kOptimal);
    EXPECT_EQ(found.value, 2);
    // What was rounded on the way is free again.
    EXPECT_NEAR(solver.solve_relaxed(Sense::kMinimise, objective).value, 1.5, kNear);
    solver.set_row_bounds(0, 3, 3);
    EXPECT_EQ(solver.find_integer(Sense::kMinimise, objective).status, Status::kInfeasible);
}

TEST(SolverTest, gives_up_where_rounding_leads_nowhere) {
    const Program program{{{0, kInfinity, true}, {0, 1000, true}}, {{1, 1, {{0, 2}, {1, -2}}}}};
    Solver solver(program);
    EXPECT_EQ(solver.find_integer(Sense::kMinimise, std::vector<Term>{{0, 1}}).status,
              Status::kGaveUp);
}

TEST(SolverTest, answers_the_same_from_a_beginning_of_slacks) {
    Solver solver(geurts());
    const std::vector<Term> objective{{0, 1}};
    EXPECT_EQ(solver.solve_integer(Sense::kMaximise, objective).value, 6);
    solver.start_afresh();
    EXPECT_EQ(solver.solve_integer(Sense::kMaximise, objective).value, 6);
    solver.start_afresh();
    EXPECT_EQ(solver.solve_integer(Sense::kMinimise, objective).value, 3);
}

TEST(SolverTest, names_its_library) {
    EXPECT_THAT(library_name(), ::testing::AnyOf(HasSubstr("CLP 1."), HasSubstr("HiGHS 1.")));
}

}  // namespace
}  // namespace samspar::solver
