#pragma once

#include <string>

#include "disclosure/model/policy.h"
#include "disclosure/release/published.h"
#include "export/provenance.h"

namespace samspar::exporting {

// A release as the web shows it: one JSON object with every table as a grid. A cell is a number,
// "X" when it is not shown, null when nobody can be there. Number 0 is a preview and is null.
[[nodiscard]] std::string published_page(const disclosure::PublishedRelease& release,
                                         const disclosure::Policy& policy,
                                         const Provenance& provenance);

}  // namespace samspar::exporting
