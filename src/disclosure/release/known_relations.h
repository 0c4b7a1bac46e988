#pragma once

#include <span>
#include <vector>

#include "disclosure/model/edition.h"
#include "disclosure/model/relation.h"
#include "disclosure/model/structural.h"
#include "disclosure/release/ledger.h"
#include "disclosure/release/published.h"

namespace samspar::disclosure {

// What everybody knows about how the universes hang together, as finely as the tables look:
// avslutade are the aktuella who ended, nya the aktuella who began (for each insats and kön), and
// those still there at the end of one period are those who were there at the beginning of the
// next, for each insats and kön and for each kommun.
//
// A period that was counted again for a rättelse has both in each edition. Editions of two periods
// were neighbours when the later of them was made: what was said last then of the one period meets
// the other.
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
    // In that order: whether the relation may differ.
    [[nodiscard]] std::vector<bool> which_may_differ() const;
    // In that order: whether what is known contradicts it.
    void mark_corrected(const std::vector<bool>& broken);
    // Those that hold without corrections: what a reader can count on.
    [[nodiscard]] std::vector<Relation> certain() const;
};

// Of the editions of `earlier` and of `added`, which is being published or mended.
[[nodiscard]] KnownRelations known_relations(const Space& space,
                                             const StructuralZeros& zeros,
                                             std::span<const CellKey> keys,
                                             const Ledger& earlier,
                                             const Edition& added);

}  // namespace samspar::disclosure
