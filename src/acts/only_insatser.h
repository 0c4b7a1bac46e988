#pragma once

#include <vector>

#include "domain/ids.h"
#include "domain/snapshot.h"

namespace samspar::acts {

// Only those insatser, their rows and their counts: what an insatsansvarig may count. An insats
// that is reported in one outside them stands by itself here.
[[nodiscard]] domain::Snapshot only_insatser(const domain::Snapshot& whole,
                                             const std::vector<domain::InsatsId>& insatser);

}  // namespace samspar::acts
