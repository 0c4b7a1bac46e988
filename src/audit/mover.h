#pragma once

#include <vector>

#include "audit/publication.h"
#include "solver/solver.h"

namespace samspar::audit {

// Looks for populations near one that is known: who must move for a hidden cell to have another
// value? The answer with the fewest moves touches few unknowns and so is nearly always whole, where
// a corner of the full model seldom is.
class Mover {
public:
    // Copies the program; its variables must start at 0 and have no upper bound.
    explicit Mover(const solver::Program& program);

    // Bounds in the program's own terms; they hold until they are set again.
    void set_row_bounds(int row, double lower, double upper);

    // A solution of the program near `start`, which is a whole vector of the program's variables
    // and need not fulfil it. `infeasible` is certain; `gave_up` says nothing.
    [[nodiscard]] solver::Answer find(const std::vector<Count>& start);

private:
    solver::Program program_;
    std::vector<solver::Term> cost_;
    solver::Solver solver_;
};

}  // namespace samspar::audit
