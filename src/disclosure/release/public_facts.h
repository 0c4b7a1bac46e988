#pragma once

#include "disclosure/model/policy.h"
#include "disclosure/model/population.h"
#include "disclosure/plan/public_facts.h"

namespace samspar::disclosure {

// From so many participants on an insats is sure to have its number printed: twice the threshold,
// so that nobody knows of an insats without a row whether it is under the threshold.
[[nodiscard]] std::int64_t known_from(const Policy& policy);

// What the release is sure to print, and what its choice tells. The insatser with fewer
// participants than known_from have no rows; with them go others of up to twice as many, and
// then twice that, until the rest row has kLeastMembers and its sum tells of none of them how many
// they are. `insats` is the dimension.
[[nodiscard]] PublicFacts public_facts(const PeriodPopulation& population,
                                       const Policy& policy,
                                       std::uint16_t insats);

}  // namespace samspar::disclosure
