#pragma once

#include "domain/insats_effect.h"
#include "domain/kodlista.h"
#include "domain/snapshot.h"

namespace samspar::statistics {

// What becomes of the registreringar, and of the figures of table flode in every calendar year
// until `today`, when the insats that has the id of `after` becomes that.
// `snapshot`: everything registered, with the insatser as they are.
// REQUIRES: the insats is in the snapshot.
[[nodiscard]] domain::InsatsEffect effect_of(domain::Snapshot snapshot,
                                             const domain::Insats& after,
                                             const domain::Kodlistor& lists,
                                             domain::Date today);

}  // namespace samspar::statistics
