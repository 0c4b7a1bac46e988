// Why near ones are whole. The corner at which a linear program ends solves as many rows as it has
// unknowns, hundreds of them together, and its fractions come from there. Asked for the fewest
// moves from a known population, nearly all unknowns stay where they are, at 0 moves; what is left
// is a handful of cycles ("one woman more here, one fewer there, two men the other way"), and those
// come out whole. Where they do not, nothing is lost but time: branching finds what there is.

#include "audit/mover.h"

namespace samspar::audit {
namespace {

using solver::Answer;
using solver::Program;
using solver::Sense;
using solver::Status;

// Variable i of the program becomes two: i, how far it goes up, and count + i, how far down.
Program moves(const Program& program) {
    Program moved;
    const std::size_t count = program.variables.size();
    moved.variables.assign(2 * count, {0, 0, true});
    for (const solver::Row& row : program.rows) {
        moved.rows.push_back({-solver::kInfinity, solver::kInfinity, row.terms});
        for (const solver::Term& term : row.terms) {
            moved.rows.back().terms.push_back(
                {static_cast<int>(count) + term.variable, -term.coefficient});
        }
    }
    return moved;
}

std::vector<solver::Term> cost_of_moves(const Program& program) {
    std::vector<solver::Term> cost;
    for (int i = 0; i < 2 * static_cast<int>(program.variables.size()); ++i) {
        cost.push_back({i, 1});
    }
    return cost;
}

}  // namespace

Mover::Mover(const Program& program)
    : program_(program), cost_(cost_of_moves(program)), solver_(moves(program)) {}

void Mover::set_row_bounds(int row, double lower, double upper) {
    program_.rows[static_cast<std::size_t>(row)].lower = lower;
    program_.rows[static_cast<std::size_t>(row)].upper = upper;
}

Answer Mover::find(const std::vector<Count>& start) {
    const std::size_t count = start.size();
    for (std::size_t i = 0; i < count; ++i) {
        solver_.set_variable_bounds(static_cast<int>(i), 0, solver::kInfinity);
        solver_.set_variable_bounds(static_cast<int>(count + i), 0, static_cast<double>(start[i]));
    }
    for (std::size_t i = 0; i < program_.rows.size(); ++i) {
        const solver::Row& row = program_.rows[i];
        double sum = 0;
        for (const solver::Term& term : row.terms) {
            sum += term.coefficient *
                   static_cast<double>(start[static_cast<std::size_t>(term.variable)]);
        }
        solver_.set_row_bounds(static_cast<int>(i), row.lower - sum, row.upper - sum);
    }
    // Without moves only the rows that are asked for are broken: a better beginning than the end of
    // the last search.
    solver_.start_afresh();
    Answer answer = solver_.find_integer(Sense::kMinimise, cost_);
    if (answer.status != Status::kOptimal) {
        return answer;
    }
    for (std::size_t i = 0; i < count; ++i) {
        answer.solution[i] += static_cast<double>(start[i]) - answer.solution[count + i];
    }
    answer.solution.resize(count);
    return answer;
}

}  // namespace samspar::audit
