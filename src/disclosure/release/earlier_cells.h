#pragma once

#include "disclosure/protect/registry.h"
#include "disclosure/release/ledger.h"

namespace samspar::disclosure {

// Expected of a count that nobody has an idea of: so far away that it pulls at no likely
// population.
inline constexpr double kAnything = 1e6;

// Adds the counts of the ledger, shown or hidden for ever, since an earlier year's numbers are as
// known as this one's. `threshold`: about what a hidden one is expected to be.
void add_earlier(Registry& registry, const Space& space, const Ledger& earlier, int threshold);

// Whether a line of the ledger stands for a count that is printed, if only as a mark. A rättelse
// has no marks: what it does not print may be told by other years, if it is large.
[[nodiscard]] bool is_printed(const LedgerCell& line);

}  // namespace samspar::disclosure
