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
    bool ended = false;  // in the period
    bool is_new = false;
};

// The avslutade of some insatser were there so many days together. Printed as a mean.
struct DaysTogether {
    std::set<std::string> insatser;  // leaves; empty: all
    std::int64_t days = 0;
};

// What the printed means are made of, those of few insatser first.
[[nodiscard]] std::vector<DaysTogether> days_together(const disclosure::PublishedRelease& release,
                                                      const domain::Snapshot& registered,
                                                      const domain::Kodlistor& lists);

// Start and avslut of each row. False when nobody can have been there as long as the means say:
// who is new cannot have been there for more than the period.
[[nodiscard]] bool set_dates(std::vector<DatedRow>& rows,
                             domain::Period period,
                             const std::vector<DaysTogether>& means,
                             std::mt19937& dice);

}  // namespace samspar::testing
