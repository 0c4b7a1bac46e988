#pragma once

#include <deque>
#include <vector>

#include "audit/publication.h"
#include "disclosure/minimality/history.h"
#include "disclosure/model/dimension_names.h"
#include "disclosure/model/population.h"

namespace samspar::testing {

// The registreringar of some years, counted by the rules of the program in the auditor's words.
class CountedHistory {
public:
    CountedHistory(const audit::Publication& publication,
                   const History& history,
                   const std::vector<domain::Snapshot>& registered);

    [[nodiscard]] audit::Count count(const audit::Region& region) const;

private:
    struct Year {
        disclosure::Space space;
        disclosure::StructuralZeros zeros{space.dimension(disclosure::names::kInsats)};
        std::optional<disclosure::PeriodPopulation> population;
    };
    const audit::Publication& publication_;
    std::deque<Year> years_;
};

}  // namespace samspar::testing
