#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "disclosure/model/cubes.h"
#include "disclosure/model/relation.h"
#include "disclosure/model/structural.h"
#include "solver/program.h"

namespace samspar::disclosure {

// Everything an attacker knows about how the counts of all universes hang together, without any
// count: unknowns, their agreement, and the relations between universes and years. Whole-number
// solutions are exactly the populations that could be behind a release.
class JointModel {
public:
    // `cells` are the keys whose count will be asked for; they are canonical (structural.h).
    // Throws std::length_error as Cubes does.
    JointModel(const Space& space,
               const StructuralZeros& zeros,
               std::span<const CellKey> cells,
               std::span<const Relation> relations);

    // Variables are the unknowns, rows the agreements, without the relations.
    [[nodiscard]] const solver::Program& program() const { return program_; }

    // One for each relation, in the order they were given: what must be equal to its rhs. Empty
    // when every key of it is structurally empty.
    [[nodiscard]] const std::vector<std::vector<solver::Term>>& relations() const {
        return relations_;
    }

    // One for each cell, in the order they were given.
    [[nodiscard]] const std::vector<std::vector<solver::Term>>& cells() const { return cells_; }

private:
    [[nodiscard]] std::vector<solver::Term> relation_row(const Space& space,
                                                         const StructuralZeros& zeros,
                                                         const Relation& relation) const;

    std::vector<Cubes> cubes_;  // by universe
    solver::Program program_;
    std::vector<std::vector<solver::Term>> relations_;
    std::vector<std::vector<solver::Term>> cells_;
};

}  // namespace samspar::disclosure
