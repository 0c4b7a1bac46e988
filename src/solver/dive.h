#pragma once

#include <vector>

#include "solver/engine.h"

namespace samspar::solver {

// Wider than the libraries' own tolerance of 1e-7, far narrower than anything integers need.
inline constexpr double kIntegerTolerance = 1e-6;

[[nodiscard]] bool is_whole(const std::vector<Variable>& variables,
                            const std::vector<double>& solution);

// Looks for whole numbers near the best of the relaxation, by rounding one variable after the other
// and solving the relaxation again: good, not best. Where it does not find any within a bounded
// number of roundings (`gave_up`) nothing is known.
// `relaxed` is the engine's last answer, for these costs. The bounds are as before afterwards.
[[nodiscard]] Answer dive(Engine& engine,
                          const std::vector<Variable>& variables,
                          const std::vector<double>& costs,
                          const Answer& relaxed);

}  // namespace samspar::solver
