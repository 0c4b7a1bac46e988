#pragma once

#include <string>

#include "disclosure/model/policy.h"
#include "disclosure/release/published.h"
#include "export/provenance.h"

namespace samspar::exporting {

// The rows of published_csv for people with a Swedish spreadsheet, in the form of excel_csv. A
// hidden count is X, and what that means stands above the rows.
[[nodiscard]] std::string published_excel_csv(const disclosure::PublishedRelease& release,
                                              const disclosure::Policy& policy,
                                              const Provenance& provenance);

}  // namespace samspar::exporting
