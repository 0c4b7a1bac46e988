#include "publication/decide_policy.h"

#include <algorithm>

#include "domain/free_text.h"
#include "domain/text_fold.h"
#include "publication/policy_numbers.h"
#include "publication/stored_policy.h"
#include "store/publicering.h"

namespace samspar::publication {
namespace {

constexpr std::size_t kLongestName = 200;
constexpr const char* kSigner = "beslutad_av";

domain::FieldErrors check_signer(const std::string& signed_by) {
    if (domain::trim(signed_by).empty()) {
        return {{kSigner, "required", "beslutad_av is required", std::nullopt}};
    }
    if (signed_by.size() > kLongestName) {
        return {{kSigner, "too_long", "beslutad_av is too long", std::to_string(kLongestName)}};
    }
    domain::FieldErrors errors;
    domain::check_no_identity(errors, kSigner, signed_by);
    return errors;
}

// Every later release is proven together with the earlier ones, under one policy. So what a reader
// has been promised stands: the threshold can only rise, width and group stay as they are.
void keep_promises(store::Scope& scope,
                   const disclosure::Policy& wanted,
                   domain::FieldErrors& errors) {
    const std::vector<store::Publicering> published = store::load_publiceringar(scope);
    if (published.empty()) {
        return;
    }
    disclosure::Policy promised = policy_of(scope, published.front().policy);
    for (const store::Publicering& record : published) {
        promised.threshold =
            std::max(promised.threshold, policy_of(scope, record.policy).threshold);
    }
    for (domain::FieldError& error : fixed_by(wanted, promised)) {
        errors.push_back(std::move(error));
    }
}

}  // namespace

domain::FieldErrors check_decision(store::Scope& scope,
                                   const disclosure::Policy& wanted,
                                   const std::string& signed_by) {
    domain::FieldErrors errors = check_policy_numbers(wanted);
    if (errors.empty()) {
        keep_promises(scope, wanted, errors);
    }
    for (domain::FieldError& error : check_signer(signed_by)) {
        errors.push_back(std::move(error));
    }
    return errors;
}

std::variant<disclosure::Policy, domain::FieldErrors> decide_policy(
    store::WriteScope& scope,
    const store::Actor& actor,
    const disclosure::Policy& wanted,
    const std::string& signed_by) {
    const auto newest = store::newest_policy(scope);
    disclosure::Policy policy = wanted;
    policy.version = newest ? newest->version + 1 : 1;
    policy.insider = true;
    domain::FieldErrors errors = check_decision(scope, policy, signed_by);
    if (!errors.empty()) {
        return errors;
    }
    keep_policy(scope, actor, policy, signed_by);
    return policy_in_force(scope);
}

store::AuditEvent decided(const disclosure::Policy& policy) {
    return {.action = "publicering.policy",
            .object_type = "policy",
            .object_id = std::to_string(policy.version),
            .result = store::AuditResult::kOk,
            .count = std::nullopt,
            .detail = to_json(policy).dump()};
}

Policies load_policies(store::Scope& scope) {
    return {policy_in_force(scope), decided_policies(scope)};
}

Json to_json(const Policies& policies) {
    Json decisions = Json::array();
    for (const disclosure::Policy& policy : policies.decided) {
        decisions.push_back(to_json(policy));
    }
    return {{"galler", to_json(policies.in_force)}, {"beslut", std::move(decisions)}};
}

}  // namespace samspar::publication
