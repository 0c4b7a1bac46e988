#pragma once

#include <memory>
#include <vector>

#include "solver/solver.h"

namespace samspar::solver {

// What a library must be able to do. One library is compiled in, chosen by src/cmake/solver.cmake;
// its headers are seen by its own .cpp only.
class Engine {
public:
    virtual ~Engine() = default;
    virtual void set_variable_bounds(int variable, double lower, double upper) = 0;
    virtual void set_row_bounds(int row, double lower, double upper) = 0;

    // Back to the basis of slacks.
    virtual void start_afresh() = 0;

    // Minimises the dense objective, integrality left out; starts from the last basis.
    [[nodiscard]] virtual Answer relax(const std::vector<double>& objective) = 0;

    // Minimises over whole numbers. Called only when the relaxation has an optimum.
    [[nodiscard]] virtual Answer branch(const std::vector<double>& objective,
                                        const Limits& limits) = 0;
};

[[nodiscard]] std::unique_ptr<Engine> make_engine(const Program& program);

}  // namespace samspar::solver
