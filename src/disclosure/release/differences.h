#pragma once

#include "disclosure/protect/registry.h"

namespace samspar::disclosure {

// Two tables that look at the same dimensions in different groups tell the differences of them:
// "16-29 in Botkyrka" less "16-24 in Botkyrka" is a count that stands nowhere. Adds these,
// unpublished, for the cells of the registry that are not of the ledger.
void add_differences(Registry& registry, const Space& space);

}  // namespace samspar::disclosure
