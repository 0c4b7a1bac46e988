#pragma once

#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "disclosure/release/published.h"
#include "domain/kodlista.h"
#include "domain/snapshot.h"

namespace samspar::testing {

// A row of somebody of whom nothing is said yet but when she came and went.
struct DatedRow {
    domain::RegistreringRow row;
    std::string insats;  // leaf
    std::string kon;     // leaf
    bool ended = false;  // in the period
    bool is_new = false;
};

// The avslutade of some insatser and kön were there from so many days together to so many: what
// their mean in whole months, as it is printed, says.
struct DaysTogether {
    std::set<std::string> insatser;  // leaves; empty: all
    std::set<std::string> konen;     // the same
    std::int64_t least = 0;
    std::int64_t most = 0;
};

// What the printed means say.
[[nodiscard]] std::vector<DaysTogether> days_together(const disclosure::PublishedRelease& release);

// Start and avslut of each row. False when nobody can have been there as long as the means say:
// who is new cannot have been there for more than the period.
[[nodiscard]] bool set_dates(std::vector<DatedRow>& rows,
                             domain::Period period,
                             const std::vector<DaysTogether>& means,
                             std::mt19937& dice);

}  // namespace samspar::testing
