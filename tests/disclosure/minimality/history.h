#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "disclosure/release/release.h"
#include "domain/kodlista.h"
#include "domain/snapshot.h"

namespace samspar::testing {

// What was registered when each of some years, one after another, was published.
struct History {
    const domain::Kodlistor& lists;
    disclosure::Policy policy = {};
    int first_year = 2021;
    std::vector<domain::Snapshot> registered = {};
    std::uint32_t seed = 1;  // of the chance that populations are made with
};

// The same förbund over several years, of which some registreringar are corrected after each
// publicering.
[[nodiscard]] std::vector<domain::Snapshot> corrected_years(domain::Snapshot registered,
                                                            std::uint32_t seed,
                                                            int years,
                                                            int corrections);

// The policy with that threshold in which a hidden count keeps `width` + 1 values.
[[nodiscard]] disclosure::Policy policy_of(int threshold, int width);

// How a year is published when chance begins at that step of the ladder: the program, or in a test
// something that is worse.
using Press = std::function<disclosure::ReleaseResult(const domain::Snapshot& registered,
                                                      int year,
                                                      const disclosure::Ledger& earlier,
                                                      std::size_t first)>;

// The program, with the independent auditor.
[[nodiscard]] Press press_of_program(const domain::Kodlistor& lists,
                                     const disclosure::Policy& policy);

// How often chance begins at each step, for the steps that it can begin with.
[[nodiscard]] std::vector<double> beginnings();

// All that a reader gets of a release, byte for byte.
[[nodiscard]] std::string printed(const disclosure::ReleaseResult& result,
                                  const disclosure::Policy& policy);

}  // namespace samspar::testing
