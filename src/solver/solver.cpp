#include "solver/solver.h"

#include <cmath>
#include <stdexcept>

#include "solver/dive.h"
#include "solver/engine.h"

namespace samspar::solver {
namespace {

void check_bounds(double lower, double upper) {
    if (std::isnan(lower) || std::isnan(upper) || lower > upper) {
        throw std::invalid_argument("a lower bound is above its upper bound");
    }
}

void check(const Program& program) {
    const auto count = static_cast<int>(program.variables.size());
    for (const Variable& variable : program.variables) {
        check_bounds(variable.lower, variable.upper);
    }
    std::vector<std::size_t> last_row(program.variables.size(), 0);
    for (std::size_t row = 0; row < program.rows.size(); ++row) {
        check_bounds(program.rows[row].lower, program.rows[row].upper);
        for (const Term& term : program.rows[row].terms) {
            if (term.variable < 0 || term.variable >= count) {
                throw std::invalid_argument("a row names a variable that does not exist");
            }
            std::size_t& last = last_row[static_cast<std::size_t>(term.variable)];
            if (last == row + 1) {
                throw std::invalid_argument("a row names a variable twice");
            }
            last = row + 1;
        }
    }
}

// Engines minimise: a question for the largest value is turned round, and so is its answer.
std::vector<double> dense(Sense sense, std::span<const Term> objective, std::size_t size) {
    std::vector<double> costs(size, 0.0);
    for (const Term& term : objective) {
        const double c = sense == Sense::kMinimise ? term.coefficient : -term.coefficient;
        costs.at(static_cast<std::size_t>(term.variable)) += c;
    }
    return costs;
}

Answer rounded(const std::vector<Variable>& variables, Answer answer) {
    for (std::size_t i = 0; i < answer.solution.size(); ++i) {
        if (variables[i].integer) {
            answer.solution[i] = std::round(answer.solution[i]) + 0.0;  // never -0
        }
    }
    return answer;
}

// The value is summed up from the solution, so that the two agree to the last bit.
Answer valued(std::span<const Term> objective, Answer answer) {
    if (answer.status != Status::kOptimal) {
        return {answer.status, 0, {}};
    }
    answer.value = 0;
    for (const Term& term : objective) {
        answer.value += term.coefficient * answer.solution[static_cast<std::size_t>(term.variable)];
    }
    return answer;
}

}  // namespace

Solver::Solver(const Program& program, Limits limits)
    : limits_(limits), variables_(program.variables) {
    check(program);
    engine_ = make_engine(program);
}

Solver::~Solver() = default;
Solver::Solver(Solver&&) noexcept = default;
Solver& Solver::operator=(Solver&&) noexcept = default;

void Solver::set_variable_bounds(int variable, double lower, double upper) {
    check_bounds(lower, upper);
    variables_.at(static_cast<std::size_t>(variable)).lower = lower;
    variables_.at(static_cast<std::size_t>(variable)).upper = upper;
    engine_->set_variable_bounds(variable, lower, upper);
}

void Solver::set_row_bounds(int row, double lower, double upper) {
    check_bounds(lower, upper);
    engine_->set_row_bounds(row, lower, upper);
}

void Solver::start_afresh() {
    engine_->start_afresh();
}

Answer Solver::solve_relaxed(Sense sense, std::span<const Term> objective) {
    return valued(objective, engine_->relax(dense(sense, objective, variables_.size())));
}

Answer Solver::solve_integer(Sense sense, std::span<const Term> objective) {
    const std::vector<double> costs = dense(sense, objective, variables_.size());
    Answer relaxed = engine_->relax(costs);
    if (relaxed.status == Status::kUnbounded) {
        // With whole-number data the integers are unbounded too, if there are any at all.
        const Answer some = solve_integer(Sense::kMinimise, {});
        return {some.status == Status::kOptimal ? Status::kUnbounded : some.status, 0, {}};
    }
    if (relaxed.status != Status::kOptimal) {
        return {relaxed.status, 0, {}};
    }
    if (!is_whole(variables_, relaxed.solution)) {
        relaxed = engine_->branch(costs, limits_);
    }
    return valued(objective, rounded(variables_, std::move(relaxed)));
}

Answer Solver::find_integer(Sense sense, std::span<const Term> objective) {
    const std::vector<double> costs = dense(sense, objective, variables_.size());
    Answer found = engine_->relax(costs);
    if (found.status == Status::kOptimal && !is_whole(variables_, found.solution)) {
        found = dive(*engine_, variables_, costs, found);
    }
    return valued(objective, rounded(variables_, std::move(found)));
}

}  // namespace samspar::solver
