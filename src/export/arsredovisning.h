#pragma once

#include <string>

#include "disclosure/model/policy.h"
#include "disclosure/release/audit_model.h"
#include "disclosure/release/published.h"
#include "export/report.h"
#include "statistics/statistics.h"

namespace samspar::exporting {

// What a förbund's annual report says of those who took part: flow, reasons, age, where people
// came from, livelihood before and after, time in the insats, year by year, and gaps for the goals
// that people write themselves. Each table has its number, n, definition and source.

// From a release and, for earlier years, what was published before it. Nothing else goes in.
[[nodiscard]] Report arsredovisning_of_release(const disclosure::PublishedRelease& release,
                                               const disclosure::AuditModel& audit_model,
                                               const disclosure::Policy& policy,
                                               const Provenance& provenance);

// From exact statistics of the year, and of the span of years up to it (for year by year), marked
// as internal.
[[nodiscard]] Report arsredovisning_of_statistics(const statistics::ExactStatistics& year,
                                                  const statistics::ExactStatistics& span,
                                                  const Provenance& provenance);

// The years whose flow stands beside a year, itself among them.
[[nodiscard]] domain::Period arsredovisning_span(domain::Period year);

// The same as blocks for a word processor: texts as people read them.
[[nodiscard]] std::string arsredovisning_json(const Report& report,
                                              const std::string& forbund,
                                              domain::Period period);

}  // namespace samspar::exporting
