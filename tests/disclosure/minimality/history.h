#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "disclosure/rattelse/rattelse.h"
#include "disclosure/release/release.h"
#include "domain/kodlista.h"
#include "domain/snapshot.h"

namespace samspar::testing {

// A year that is counted again when all have been published.
struct Mended {
    std::size_t year = 0;  // by place
    domain::Snapshot registered;
};

// What was registered when each of some years, one after another, was published.
struct History {
    const domain::Kodlistor& lists;
    disclosure::Policy policy = {};
    int first_year = 2021;
    std::vector<domain::Snapshot> registered = {};
    std::uint32_t seed = 1;  // of the chance that populations are made with
    std::optional<Mended> mended = {};

    // With what the year was counted again from, last.
    [[nodiscard]] std::vector<domain::Snapshot> all_registered() const;
    [[nodiscard]] domain::Period period(std::size_t year) const;
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

// The rättelse of the year that was counted again, by the program with the independent auditor.
[[nodiscard]] disclosure::RattelseResult mend(const History& history,
                                              const domain::Snapshot& registered,
                                              const disclosure::Ledger& earlier);
// All that it says.
[[nodiscard]] std::string printed(const disclosure::RattelseResult& result);

}  // namespace samspar::testing
