#pragma once

#include <vector>

#include "audit/model.h"
#include "solver/program.h"

namespace samspar::audit {

// The model as a program: a variable for each unknown that is not always 0, a row for each row of
// the model, then rows without bounds that can be given some later.
struct AttackProgram {
    solver::Program program;
    std::vector<int> unknown_of;  // of a variable
    // Of each target: its unknowns, its sum as an objective, and the row that holds it to a value.
    struct Target {
        std::vector<int> unknowns;  // without those that are always 0
        std::vector<solver::Term> objective;
        int row = -1;  // -1 when there are no unknowns left
    };
    std::vector<Target> targets;
    std::vector<int> first_scenario_row;
};

// targets[i] is a sum of unknowns, ascending.
[[nodiscard]] AttackProgram attack_program(const Model& model,
                                           const std::vector<std::vector<int>>& targets);

// The bounds of a row, infinite where it has none.
[[nodiscard]] double lower_of(const Row& row);
[[nodiscard]] double upper_of(const Row& row);

}  // namespace samspar::audit
