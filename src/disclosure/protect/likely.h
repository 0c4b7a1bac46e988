#pragma once

#include <span>
#include <vector>

#include "disclosure/model/cell.h"
#include "disclosure/model/joint_model.h"

namespace samspar::disclosure {

// A population that may be the true one, the nearest to what is expected: moves `expected` of every
// cell to it, within what is known of the cell. Persons may be fractions.
//
// `may_differ`: the relations of the model, in its order, that need not hold. Returns those of them
// that what is known contradicts; they are not kept. Empty when there is no such population.
[[nodiscard]] std::optional<std::vector<bool>> make_likely(std::vector<RegistryCell>& cells,
                                                           const JointModel& model,
                                                           std::span<const Relation> relations,
                                                           const std::vector<bool>& may_differ);

}  // namespace samspar::disclosure
