#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "audit/report.h"
#include "disclosure/release/release.h"
#include "domain/kodlista.h"
#include "domain/snapshot.h"

namespace samspar::testing {

// One registrering gets another kön, start, avslut or insats.
void correct_one(domain::Snapshot& snapshot, std::mt19937& dice);

// So many more that are as the first of the insats with the most, from February 2021 to June 2023.
void register_late(domain::Snapshot& snapshot, int persons);

// A random förbund that publishes 2021, 2022 and 2023, each year from what is registered then.
struct ThreeYears {
    std::vector<disclosure::ReleaseResult> releases;  // as many as were made
    std::vector<domain::Snapshot> registered;         // at each of them
    disclosure::Ledger ledger;
};

// After each publicering some registreringar are corrected.
ThreeYears publish_three_years(const domain::Kodlistor& lists,
                               std::uint32_t seed,
                               int late_corrections,
                               const disclosure::Defences& defences = {});

// What the independent auditor finds in all the files together.
audit::Report examine_together(const ThreeYears& years);

}  // namespace samspar::testing
