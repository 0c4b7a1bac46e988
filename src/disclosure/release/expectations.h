#pragma once

#include "disclosure/plan/expectation.h"
#include "disclosure/plan/public_facts.h"
#include "disclosure/release/draft.h"
#include "disclosure/release/ledger.h"

namespace samspar::disclosure {

// What a reader expects of a period before anything of it is printed: sizes from the facts, shares
// from the last release that printed them, else from schema/publicering/vantat.csv, what is usual.
// `sizes` are the totals of the universes, in the order of the facts.
struct UniverseSizes {
    double aktuella = 0;
    double avslutade = 0;
    double nya = 0;
};
[[nodiscard]] Expectation expect_before(const Space& space,
                                        const StructuralZeros& zeros,
                                        const PublicFacts& facts,
                                        const UniverseSizes& sizes,
                                        const Ledger& earlier);

// The same, when the counts of the draft that restrict one dimension alone are known: as they are
// shown, or, where they are hidden, as a likely population has them.
void expect_after(Expectation& expected, const Draft& draft);

}  // namespace samspar::disclosure
