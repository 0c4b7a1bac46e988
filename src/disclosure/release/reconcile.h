#pragma once

#include "disclosure/model/structural.h"
#include "disclosure/release/draft.h"
#include "disclosure/release/known_relations.h"

namespace samspar::disclosure {

// Finds the fewest corrections between periods that explain everything that a reader knows: what
// earlier releases show, what the draft shows, and the classes of what it hides. Marks the
// relations that do not hold. Of the true numbers nothing else is looked at, so the marks tell no
// more than the numbers. False when no population fits.
[[nodiscard]] bool reconcile(const Draft& draft,
                             const Space& space,
                             const StructuralZeros& zeros,
                             KnownRelations& relations);

}  // namespace samspar::disclosure
