#pragma once

#include <string>

#include "disclosure/release/published.h"

namespace samspar::exporting {

// A release as `statistik/1` for machines (schema/exchange-format.md section 6): UTF-8 without BOM,
// `,`, LF. A hidden count has the status `dold` and no number.
[[nodiscard]] std::string published_csv(const disclosure::PublishedRelease& release);

}  // namespace samspar::exporting
