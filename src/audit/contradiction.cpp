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

// The model in which every published row may be missed. The solver only says that nothing fits, not
// why. So each labelled row gets two more unknowns, what it is short of and what it has too much,
// and their sum is made as small as can be: the rows that then still miss something are a smallest
// change that mends the publication, and mostly where somebody mistyped. Unlabelled rows say how
// the cubes hang together; they are true whatever was published and may not be missed.
struct Mended {
    solver::Program program;
    struct Slack {
        const Row* row = nullptr;
        int missing = 0;
        int surplus = 0;
    };
    std::vector<Slack> slacks;
};

solver::Row bounded(const Row& row) {
    solver::Row result{row.lower ? static_cast<double>(*row.lower) : -solver::kInfinity,
                       row.upper ? static_cast<double>(*row.upper) : solver::kInfinity,
                       {}};
    for (const auto& [unknown, coefficient] : row.terms) {
        result.terms.push_back({unknown, static_cast<double>(coefficient)});
    }
    return result;
}

Mended mended(const Model& model) {
    Mended result;
    std::vector<solver::Variable>& variables = result.program.variables;
    variables.assign(static_cast<std::size_t>(model.unknowns), {});
    for (const Row& row : model.rows) {
        solver::Row added = bounded(row);
        if (!row.label.empty()) {
            // sum + missing - surplus keeps to the bounds.
            const auto at = static_cast<int>(variables.size());
            variables.resize(variables.size() + 2);
            added.terms.push_back({at, 1});
            added.terms.push_back({at + 1, -1});
            result.slacks.push_back({&row, at, at + 1});
        }
        result.program.rows.push_back(std::move(added));
    }
    return result;
}

}  // namespace

std::vector<std::string> explain_contradiction(const Model& model) {
    const Mended wanted = mended(model);
    std::vector<solver::Term> cost;
    for (const Mended::Slack& slack : wanted.slacks) {
        cost.push_back({slack.missing, 1});
        cost.push_back({slack.surplus, 1});
    }
    solver::Solver solver(wanted.program);
    const solver::Answer answer = solver.solve_relaxed(solver::Sense::kMinimise, cost);
    if (answer.status != solver::Status::kOptimal) {
        return {};
    }
    const auto value = [&](int unknown) {
        return answer.solution[static_cast<std::size_t>(unknown)];
    };
    std::vector<std::string> lines;
    for (const Mended::Slack& slack : wanted.slacks) {
        const double change = value(slack.surplus) - value(slack.missing);
        if (std::abs(change) > kNoticeable && lines.size() < kMostLines) {
            lines.push_back(change_text(*slack.row, change));
        }
    }
    return lines;
}

}  // namespace samspar::audit
