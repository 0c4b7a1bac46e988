#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "disclosure/model/population.h"
#include "disclosure/release/draft.h"
#include "disclosure/release/expectations.h"
#include "disclosure/release/known_relations.h"

namespace samspar::disclosure {

// What an attempt at a release is made of, the same for every step of the ladder.
struct Subject {
    const Space& space;
    const StructuralZeros& zeros;
    const PeriodPopulation& population;
    const PublicFacts& facts;
    const UniverseSizes& sizes;
    const domain::Kodlistor& lists;
    const Policy& policy;
    domain::Period period;
    const Ledger& earlier;
    const Defences& defences;
    const Progress& progress;
};

// The tables of a period as they would be published, before anybody has audited them.
struct Attempt {
    Draft draft;
    KnownRelations relations = {};
    std::size_t programs = 0;
    // See ProtectionResult.
    std::vector<std::size_t> insider_known = {};
    std::vector<std::string> left_out = {};  // ids of tables with nothing that could be shown
};

// Plans, counts, asks classes and hides, with one degree of care. What is planned and hidden
// depends on nothing but what is printed or assumed to be known, so two populations that agree in
// that give the same attempt. Empty when the ledger and the snapshot fit no population.
//
// `only_sizes`: no table but those of insatser and flow.
[[nodiscard]] std::optional<Attempt> make_attempt(const Subject& subject,
                                                  const Care& care,
                                                  bool only_sizes);

}  // namespace samspar::disclosure
