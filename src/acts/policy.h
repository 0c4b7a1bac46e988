#pragma once

#include <functional>
#include <string>

#include "acts/doer.h"
#include "acts/environment.h"
#include "acts/outcome.h"
#include "disclosure/model/policy.h"

namespace samspar::acts {

// What a policy is to become, of the one that is in force.
using NextPolicy = std::function<disclosure::Policy(const disclosure::Policy& in_force)>;

// Decides the rules for every publicering from now on (publication/decide_policy.h). Refuses with
// kInvalid.
[[nodiscard]] Outcome<disclosure::Policy> decide_policy(
    const Environment& environment,
    const Doer& doer,
    const NextPolicy& next,
    const std::string& signed_by,
    const Repetition<disclosure::Policy>& repetition);

// What decide_policy would decide: as a reading of the policy, which decides nothing. Refuses with
// kInvalid.
[[nodiscard]] Outcome<disclosure::Policy> check_policy(const Environment& environment,
                                                       const Doer& doer,
                                                       const NextPolicy& next,
                                                       const std::string& signed_by);

}  // namespace samspar::acts
