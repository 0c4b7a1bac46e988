#pragma once

#include "acts/doer.h"
#include "acts/environment.h"
#include "acts/outcome.h"
#include "store/accounts_ahead.h"

namespace samspar::acts {

// After the clock ran ahead and was set right: users whose codes are refused until it gets there
// again, links and sessions from then. Done when the clock is right; gives what there was.
[[nodiscard]] Outcome<store::AccountsAhead> repair_clock(const Environment& environment,
                                                         const Doer& doer);

}  // namespace samspar::acts
