#include "disclosure/release/reconcile.h"

#include <cmath>

#include "disclosure/model/joint_model.h"
#include "solver/solver.h"

namespace samspar::disclosure {
namespace {

// Every population of the model that has the counts that are known, with corrections between the
// periods at a price.
struct Corrected {
    solver::Program program;
    std::vector<solver::Term> price;  // of what it costs: one for each person corrected
    // The variables of each crossing: persons who came into the later period and persons who are
    // missing from it. -1: no correction can be.
    struct Correction {
        int come = -1;
        int gone = -1;
    };
    std::vector<Correction> corrections;
};

Corrected::Correction add_correction(Corrected& to, solver::Row& row) {
    const auto at = static_cast<int>(to.program.variables.size());
    const Corrected::Correction added{at, at + 1};
    for (const auto& [variable, sign] : {std::pair(added.come, -1.0), std::pair(added.gone, 1.0)}) {
        to.program.variables.push_back({0, solver::kInfinity, true});
        row.terms.push_back({variable, sign});
        to.price.push_back({variable, 1.0});
    }
    return added;
}

// What the model says of the relations, corrected where that can be.
void add_relations(Corrected& to, const JointModel& model, const KnownRelations& relations) {
    for (std::size_t i = 0; i < model.relations().size(); ++i) {
        solver::Row row{0, 0, model.relations()[i]};
        if (i >= relations.within.size()) {
            const bool may_differ = relations.crossings[i - relations.within.size()].may_differ;
            to.corrections.push_back(may_differ ? add_correction(to, row)
                                                : Corrected::Correction{});
        }
        if (!row.terms.empty()) {
            to.program.rows.push_back(std::move(row));
        }
    }
}

void add_counts(Corrected& to, const JointModel& model, const Draft& draft) {
    for (std::size_t cell = 0; cell < draft.counts.size(); ++cell) {
        const RegistryCell& own = draft.registry.cells()[cell];
        solver::Row row{own.low, own.high, model.cells()[cell]};
        if (!own.hidden) {
            row.lower = row.upper = static_cast<double>(draft.counts[cell]);
        }
        if (row.lower == row.upper) {
            to.program.rows.push_back(std::move(row));
            continue;
        }
        // Whole persons.
        row.terms.push_back({static_cast<int>(to.program.variables.size()), -1.0});
        to.program.variables.push_back({row.lower, row.upper, true});
        row.lower = row.upper = 0;
        to.program.rows.push_back(std::move(row));
    }
}

// Only corrections and the counts of hidden cells need be whole.
Corrected with_corrections(const Draft& draft,
                           const JointModel& model,
                           const KnownRelations& relations) {
    Corrected result{model.program(), {}, {}};
    for (solver::Variable& unknown : result.program.variables) {
        unknown.integer = false;
    }
    add_relations(result, model, relations);
    add_counts(result, model, draft);
    return result;
}

// A whole solution of the lowest price. The exact search is slow; mostly one that is found by
// rounding costs no more than the relaxation says that any must.
solver::Answer fewest(solver::Solver& solver, std::span<const solver::Term> price) {
    constexpr double kRounding = 1e-6;
    const solver::Answer bound = solver.solve_relaxed(solver::Sense::kMinimise, price);
    if (bound.status != solver::Status::kOptimal) {
        return bound;
    }
    solver::Answer found = solver.find_integer(solver::Sense::kMinimise, price);
    const bool is_best = found.status == solver::Status::kOptimal &&
                         found.value <= std::ceil(bound.value - kRounding) + kRounding;
    return is_best ? std::move(found) : solver.solve_integer(solver::Sense::kMinimise, price);
}

}  // namespace

bool reconcile(const Draft& draft,
               const Space& space,
               const StructuralZeros& zeros,
               KnownRelations& relations) {
    if (relations.crossings.empty()) {
        return true;
    }
    const JointModel model(space, zeros, draft.registry.keys(), relations.all());
    const Corrected corrected = with_corrections(draft, model, relations);
    solver::Solver solver(corrected.program);
    const solver::Answer answer = fewest(solver, corrected.price);
    if (answer.status != solver::Status::kOptimal) {
        return false;
    }
    const auto value = [&](int variable) {
        return answer.solution[static_cast<std::size_t>(variable)];
    };
    for (std::size_t i = 0; i < relations.crossings.size(); ++i) {
        KnownRelations::Crossing& crossing = relations.crossings[i];
        const auto [come, gone] = corrected.corrections[i];
        if (crossing.may_differ) {
            crossing.relation.rhs = std::llround(value(come) - value(gone));
            crossing.corrected = crossing.corrected || crossing.relation.rhs != 0;
        }
    }
    return true;
}

}  // namespace samspar::disclosure
