// The universes of all periods in one program: each with cubes of its own, joined by relations
// between their counts. The relations join no persons. That the avslutade are those of the aktuella
// who ended is said by insats and kön, the only questions that both universes ask; within such a
// block any of those who ended may be any of the avslutade, and pairing them off in any order gives
// persons with the answers of both, just as two tables are glued.

#include "disclosure/model/joint_model.h"

#include <map>

namespace samspar::disclosure {
namespace {

std::vector<CellKey> all_keys(const Space& space,
                              const StructuralZeros& zeros,
                              std::span<const CellKey> cells,
                              std::span<const Relation> relations) {
    std::vector<CellKey> keys(cells.begin(), cells.end());
    for (const Relation& relation : relations) {
        for (const Relation::Term& term : relation.terms) {
            if (const auto key = zeros.canonical(space, term.key)) {
                keys.push_back(*key);
            }
        }
    }
    return keys;
}

}  // namespace

JointModel::JointModel(const Space& space,
                       const StructuralZeros& zeros,
                       std::span<const CellKey> cells,
                       std::span<const Relation> relations) {
    const std::vector<CellKey> keys = all_keys(space, zeros, cells, relations);
    int next = 0;
    for (std::size_t universe = 0; universe < space.universes().size(); ++universe) {
        cubes_.emplace_back(space, zeros, static_cast<std::uint16_t>(universe), keys, next);
        next += cubes_.back().unknowns();
    }
    program_.variables.assign(static_cast<std::size_t>(next),
                              {.lower = 0, .upper = solver::kInfinity, .integer = true});
    for (const Cubes& cubes : cubes_) {
        for (std::vector<solver::Term>& terms : cubes.agreements()) {
            program_.rows.push_back({0, 0, std::move(terms)});
        }
    }
    for (const Relation& relation : relations) {
        relations_.push_back(relation_row(space, zeros, relation));
    }
    for (const CellKey& cell : cells) {
        cells_.push_back(cubes_[cell.universe].count(cell));
    }
}

std::vector<solver::Term> JointModel::relation_row(const Space& space,
                                                   const StructuralZeros& zeros,
                                                   const Relation& relation) const {
    std::map<int, double> row;
    for (const Relation::Term& term : relation.terms) {
        const auto key = zeros.canonical(space, term.key);
        if (!key) {
            continue;
        }
        for (const solver::Term& part : cubes_[key->universe].count(*key)) {
            row[part.variable] += static_cast<double>(term.coefficient) * part.coefficient;
        }
    }
    std::vector<solver::Term> terms;
    for (const auto& [variable, coefficient] : row) {
        if (coefficient != 0) {
            terms.push_back({variable, coefficient});
        }
    }
    return terms;
}

}  // namespace samspar::disclosure
