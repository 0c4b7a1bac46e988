#pragma once

#include <string>
#include <vector>

#include "disclosure/model/policy.h"
#include "store/publicering_policy.h"

namespace samspar::publication {

// The policy that the förbund has decided; before its first decision the one of
// schema/publication.md section 2, version 1, not signed yet.
[[nodiscard]] disclosure::Policy policy_in_force(store::Scope& scope);

// Every decision so far, newest first; empty before the first.
[[nodiscard]] std::vector<disclosure::Policy> decided_policies(store::Scope& scope);

// The policy of a publicering that is there. Throws std::runtime_error when it is not.
[[nodiscard]] disclosure::Policy policy_of(store::Scope& scope, int version);

// Keeps the policy, signed and dated today, unless its version is kept already.
void keep_policy(store::WriteScope& scope,
                 const store::Actor& actor,
                 const disclosure::Policy& policy,
                 const std::string& signed_by);

}  // namespace samspar::publication
