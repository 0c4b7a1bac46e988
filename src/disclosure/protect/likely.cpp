// A linear program: as few persons as possible away from what is expected, each cell in proportion
// to its size. What is known bounds it, and never what is only true: so the result is the same for
// all populations that are alike in what is known.

#include "disclosure/protect/likely.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "solver/solver.h"

namespace samspar::disclosure {
namespace {

constexpr double kOfARelation = 1'000;  // what it costs not to keep it, for each person
constexpr double kNothing = 1e-6;

struct Likely {
    solver::Program program;
    std::vector<solver::Term> price;
};

// Lets the row differ by two variables, at a price; the first of them.
int let_differ(Likely& to, solver::Row& row, double price) {
    const auto at = static_cast<int>(to.program.variables.size());
    for (const auto& [variable, sign] : {std::pair(at, -1.0), std::pair(at + 1, 1.0)}) {
        to.program.variables.push_back({0, solver::kInfinity, false});
        row.terms.push_back({variable, sign});
        to.price.push_back({variable, price});
    }
    return at;
}

void add_cell(Likely& to, const RegistryCell& cell, const std::vector<solver::Term>& count) {
    if (cell.low > 0 || cell.high < solver::kInfinity) {
        to.program.rows.push_back({cell.low, cell.high, count});
    }
    if (!cell.frozen) {
        solver::Row near{cell.expected, cell.expected, count};
        (void)let_differ(to, near, 1 / (cell.expected + 1));
        to.program.rows.push_back(std::move(near));
    }
}

}  // namespace

std::optional<std::vector<bool>> make_likely(std::vector<RegistryCell>& cells,
                                             const JointModel& model,
                                             std::span<const Relation> relations,
                                             const std::vector<bool>& may_differ) {
    Likely likely{model.program(), {}};
    std::vector<int> differs(relations.size(), -1);
    for (std::size_t i = 0; i < relations.size(); ++i) {
        const auto rhs = static_cast<double>(relations[i].rhs);
        solver::Row row{rhs, rhs, model.relations()[i]};
        if (row.terms.empty()) {
            continue;
        }
        if (may_differ[i]) {
            differs[i] = let_differ(likely, row, kOfARelation);
        }
        likely.program.rows.push_back(std::move(row));
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        add_cell(likely, cells[i], model.cells()[i]);
    }
    solver::Solver solver(likely.program);
    const solver::Answer answer = solver.solve_relaxed(solver::Sense::kMinimise, likely.price);
    if (answer.status != solver::Status::kOptimal) {
        return std::nullopt;
    }
    const auto value = [&](int variable) {
        return answer.solution[static_cast<std::size_t>(variable)];
    };
    for (std::size_t i = 0; i < cells.size(); ++i) {
        double sum = 0;
        for (const solver::Term& term : model.cells()[i]) {
            sum += term.coefficient * value(term.variable);
        }
        cells[i].expected = std::clamp(sum, cells[i].low, cells[i].high);
    }
    std::vector<bool> broken(relations.size(), false);
    for (std::size_t i = 0; i < relations.size(); ++i) {
        broken[i] = differs[i] >= 0 && value(differs[i]) + value(differs[i] + 1) > kNothing;
    }
    return broken;
}

}  // namespace samspar::disclosure
