#pragma once

#include <optional>

#include "domain/kodlista.h"
#include "domain/period.h"
#include "domain/snapshot.h"
#include "statistics/statistics.h"

namespace samspar::statistics {

struct Request {
    domain::Period period = {};
    bool compare = false;                         // the period before beside it (period_before)
    std::optional<domain::InsatsId> insats = {};  // only that one; then no row is of all insatser
    int decimals = 0;                             // of shares: 0 or 1
};

// All tables of schema/domain.md section 5 for one period, exact. Pure: the same input gives the
// same output, whatever the order of the rows.
//
// Throws std::invalid_argument when `insats` has no figures of its own (has_own_figures) or
// decimals is out of range, InvariantViolation (invariants.h) when the tables contradict each
// other, which is a bug, and std::runtime_error when a code list lacks a code that the
// definitions speak of.
[[nodiscard]] ExactStatistics compute(const domain::Snapshot& snapshot,
                                      const domain::Kodlistor& lists,
                                      const Request& request);

// Whether statistics can be asked for of that insats alone: it exists and is not reported under
// another (redovisas_i).
[[nodiscard]] bool has_own_figures(const domain::Snapshot& snapshot, domain::InsatsId insats);

}  // namespace samspar::statistics
