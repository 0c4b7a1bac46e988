#pragma once

#include <vector>

#include "disclosure/release/audit_model.h"

namespace samspar::disclosure {

// What a new edition tells by itself of the counts that stand, however large they are: each must
// keep its width, or it would show that fewer persons than the threshold were corrected. What other
// years tell of them was told before the rättelse, and is not in it.
//
// `edition`: the lines of the rättelse; `within` what hangs together in it, `told` what it says of
// counts that it does not print.
[[nodiscard]] AuditModel model_alone(const Policy& policy,
                                     const Ledger& edition,
                                     const Space& space,
                                     const std::vector<Relation>& within,
                                     const std::vector<KnownBound>& told);

}  // namespace samspar::disclosure
