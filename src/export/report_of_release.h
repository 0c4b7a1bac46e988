#pragma once

#include "disclosure/model/policy.h"
#include "disclosure/release/published.h"
#include "export/report.h"

namespace samspar::exporting {

// All tables of a release, for people. `checksum`: of the file in JSON, lower-case hexadecimal.
[[nodiscard]] Report report_of_release(const disclosure::PublishedRelease& release,
                                       const disclosure::Policy& policy,
                                       const Provenance& provenance,
                                       const std::string& checksum);

// The same head without any table.
[[nodiscard]] Report head_of_release(const disclosure::PublishedRelease& release,
                                     const disclosure::Policy& policy,
                                     const Provenance& provenance);

// One table with what it counts, its diagram and the insatser in its rest row.
[[nodiscard]] ReportSection section_of_table(const disclosure::PublishedTable& table,
                                             domain::Period period);

}  // namespace samspar::exporting
