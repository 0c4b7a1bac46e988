#pragma once

#include <string>
#include <variant>
#include <vector>

#include "disclosure/model/policy.h"
#include "publication/json.h"
#include "store/store.h"

namespace samspar::publication {

// What is wrong with a policy that is to be decided, and with who signs it. Fields are named as in
// policy_numbers(), and `beslutad_av`. Once something is published the threshold can only be
// raised, and width and group stay. Empty when it can be decided.
[[nodiscard]] domain::FieldErrors check_decision(store::Scope& scope,
                                                 const disclosure::Policy& wanted,
                                                 const std::string& signed_by);

// Decides the numbers of `wanted` for every publicering from now on: as the next version, dated
// today in Sweden and signed. The caller commits, with decided(). Gives the policy as it is kept,
// or the errors of check_decision(), and then nothing is written. What was published keeps its own.
[[nodiscard]] std::variant<disclosure::Policy, domain::FieldErrors> decide_policy(
    store::WriteScope& scope,
    const store::Actor& actor,
    const disclosure::Policy& wanted,
    const std::string& signed_by);

// The audit row of a decision.
[[nodiscard]] store::AuditEvent decided(const disclosure::Policy& policy);

struct Policies {
    disclosure::Policy in_force;
    std::vector<disclosure::Policy> decided;  // every decision, newest first
};
[[nodiscard]] Policies load_policies(store::Scope& scope);

// `{galler, beslut}`.
[[nodiscard]] Json to_json(const Policies& policies);

}  // namespace samspar::publication
