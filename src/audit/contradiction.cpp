// When no population has all these numbers, somebody made a mistake, and "infeasible" does not say
// where. So each printed number may be missed, at a price for every person, and the cheapest way to
// make everything possible is looked for. A sum of amounts is smallest where most of them are 0, so
// it names few numbers: where to look first.

#include "audit/contradiction.h"

#include <cmath>

#include "solver/solver.h"

namespace samspar::audit {
namespace {

constexpr std::size_t kMostLines = 10;
constexpr double kNoticeable = 1e-6;

std::string change_text(const Row& row, double change) {
    const auto whole = static_cast<Count>(std::llround(std::ceil(std::abs(change) - kNoticeable)));
    const std::string amount = std::to_string(whole) + (change > 0 ? " more" : " less");
    if (row.lower && row.lower == row.upper) {
        return row.label + " (" + std::to_string(*row.lower) + ") would have to be " + amount;
    }
    return row.label + " would have to allow " + amount;
}

}  // namespace

std::vector<std::string> explain_contradiction(const Model& model) {
    solver::Program program;
    program.variables.assign(static_cast<std::size_t>(model.unknowns), {});
    std::vector<solver::Term> cost;
    for (const Row& row : model.rows) {
        solver::Row added{row.lower ? static_cast<double>(*row.lower) : -solver::kInfinity,
                          row.upper ? static_cast<double>(*row.upper) : solver::kInfinity,
                          {}};
        for (const auto& [unknown, coefficient] : row.terms) {
            added.terms.push_back({unknown, static_cast<double>(coefficient)});
        }
        if (!row.label.empty()) {
            // sum + missing - surplus keeps to the bounds; both are to be as small as can be.
            for (const double sign : {1.0, -1.0}) {
                const auto slack = static_cast<int>(program.variables.size());
                program.variables.push_back({});
                added.terms.push_back({slack, sign});
                cost.push_back({slack, 1});
            }
        }
        program.rows.push_back(std::move(added));
    }
    solver::Solver solver(program);
    const solver::Answer answer = solver.solve_relaxed(solver::Sense::kMinimise, cost);
    std::vector<std::string> lines;
    std::size_t slack = 0;
    for (const Row& row : model.rows) {
        if (answer.status != solver::Status::kOptimal || row.label.empty()) {
            continue;
        }
        const double missing = answer.solution[static_cast<std::size_t>(cost[slack++].variable)];
        const double surplus = answer.solution[static_cast<std::size_t>(cost[slack++].variable)];
        const double change = surplus - missing;
        if (std::abs(change) > kNoticeable && lines.size() < kMostLines) {
            lines.push_back(change_text(row, change));
        }
    }
    return lines;
}

}  // namespace samspar::audit
