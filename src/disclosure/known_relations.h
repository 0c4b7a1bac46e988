#pragma once

#include <span>
#include <vector>

#include "disclosure/registry.h"
#include "disclosure/relation.h"
#include "domain/period.h"

namespace samspar::disclosure {

// What everybody knows about how the universes hang together, as finely as the tables look:
// avslutade are the aktuella who ended, nya the aktuella who began (for each insats and kön), and
// those still there at the end of one period are those who were there at the beginning of the
// next. `periods` are those with universes in the space.
struct KnownRelations {
    std::vector<Relation> all;
    std::size_t first_between_periods = 0;  // from here on: from one period to the next
};

KnownRelations known_relations(const Space& space,
                               const StructuralZeros& zeros,
                               std::span<const CellKey> keys,
                               std::span<const domain::Period> periods);

// Late corrections make what was published about a year disagree with the next. Finds the smallest
// corrections that explain it and puts them into `relations` as constants, as an attacker who
// knows of them would; and gives every hidden cell of earlier releases a count that fits. False
// when nothing fits, which means that the ledger contradicts itself.
[[nodiscard]] bool reconcile(std::vector<RegistryCell>& cells,
                             const Space& space,
                             const StructuralZeros& zeros,
                             KnownRelations& relations);

}  // namespace samspar::disclosure
