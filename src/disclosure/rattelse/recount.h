#pragma once

#include <cstdint>
#include <vector>

#include "disclosure/model/structural.h"
#include "disclosure/rattelse/rattelse.h"

namespace samspar::disclosure {

// What may be known of a count that was printed and has been counted again, by the rule that says
// what is told of it.
struct RecountClass {
    enum class Kind {
        kCorrected,  // differs by the threshold or more, and may be printed
        kWithdrawn,  // likewise, and is under the threshold
        kStands      // differs by less; or has become less, when it was near the threshold
    };
    Kind kind = Kind::kStands;
    bool is_more = false;
    std::int64_t low = 0;
    std::int64_t high = 0;  // kNoLimit: none
    bool operator==(const RecountClass&) const = default;
};

// A count under 2 · threshold − 1 that has become less is never told of: if it had to be by the
// threshold, too few values would be left.
[[nodiscard]] RecountClass class_of(std::int64_t before, std::int64_t now, std::int64_t threshold);

// A line of the publicering, as it is in force, counted again.
struct RecountedLine {
    LedgerCell line;
    CellKey key;  // in the universe of the new edition
    std::int64_t now = 0;
};

struct Recount {
    Edition edition;
    Ledger persons;  // the questions of the new edition, and who still cannot be where
    std::vector<RecountedLine> lines;
};

// Counts every line of the publicering, and puts the universes of the new edition into the space,
// which has those of the ledger.
[[nodiscard]] Recount recount(const RattelseRequest& request, Space& space, StructuralZeros& zeros);

}  // namespace samspar::disclosure
