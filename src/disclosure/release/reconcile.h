#pragma once

#include <vector>

#include "disclosure/model/cell.h"
#include "disclosure/model/structural.h"
#include "disclosure/release/known_relations.h"

namespace samspar::disclosure {

// Finds the smallest corrections that explain where what was published disagrees with the period
// that is added, and puts them into `relations` as constants: the protection then holds even
// against somebody who knows them. Gives every hidden cell of earlier releases a count that fits.
// False when nothing fits, which means that the ledger contradicts itself.
[[nodiscard]] bool reconcile(std::vector<RegistryCell>& cells,
                             const Space& space,
                             const StructuralZeros& zeros,
                             KnownRelations& relations);

}  // namespace samspar::disclosure
