#pragma once

#include "disclosure/release/draft.h"
#include "disclosure/release/known_relations.h"
#include "disclosure/release/ledger.h"

namespace samspar::disclosure {

// What a protected draft adds to the ledger: its universes and what everybody knows to be empty,
// every count with its state, and the corrections that have come to light.
[[nodiscard]] Ledger ledger_additions(int number,
                                      const Space& space,
                                      const StructuralZeros& zeros,
                                      const PublicFacts& facts,
                                      const Draft& draft,
                                      const KnownRelations& relations);

}  // namespace samspar::disclosure
