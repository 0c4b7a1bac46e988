#pragma once

#include <span>
#include <vector>

#include "disclosure/model/relation.h"
#include "disclosure/model/structural.h"
#include "disclosure/release/ledger.h"
#include "disclosure/release/published.h"
#include "domain/period.h"

namespace samspar::disclosure {

// What everybody knows about how the universes hang together, as finely as the tables look:
// avslutade are the aktuella who ended, nya the aktuella who began (for each insats and kön), and
// those still there at the end of one period are those who were there at the beginning of the
// next, for each insats and kön and for each kommun.
struct KnownRelations {
    std::vector<Relation> within;  // one period; they always hold

    // From one period to the next. Late corrections make a period begin with others than the one
    // before was said to end with; where that has shown, the relation does not hold.
    struct Crossing {
        Relation relation = {};
        CellName name = {};       // as the ledger keeps it
        bool recorded = false;    // corrections stand in the ledger
        bool may_differ = false;  // they do, or this release can bring them to light
        bool corrected = false;   // they have come to light
    };
    std::vector<Crossing> crossings;

    // Those within the periods, then those between them.
    [[nodiscard]] std::vector<Relation> all() const;
    // Those that hold without corrections: what a reader can count on.
    [[nodiscard]] std::vector<Relation> certain() const;
};

// `periods`: those of `earlier`, and `added`, which is being published.
[[nodiscard]] KnownRelations known_relations(const Space& space,
                                             const StructuralZeros& zeros,
                                             std::span<const CellKey> keys,
                                             const Ledger& earlier,
                                             domain::Period added);

}  // namespace samspar::disclosure
