#include "publication/stored_policy.h"

#include <stdexcept>

namespace samspar::publication {
namespace {

disclosure::Policy from_store(const store::PolicyRecord& kept) {
    return {.version = kept.version,
            .valid_from = kept.valid_from,
            .signed_by = kept.signed_by,
            .threshold = kept.threshold,
            .width = kept.width,
            .group = kept.group,
            .insider = kept.insider,
            .split_kon = kept.split_kon,
            .split_one_way = kept.split_one_way,
            .split_two_way = kept.split_two_way,
            .percent_from = kept.percent_from,
            .mean_from = kept.mean_from};
}

store::PolicyRecord for_store(const disclosure::Policy& policy) {
    return {.version = policy.version,
            .valid_from = policy.valid_from,
            .signed_by = policy.signed_by,
            .threshold = policy.threshold,
            .width = policy.width,
            .group = policy.group,
            .insider = policy.insider,
            .split_kon = policy.split_kon,
            .split_one_way = policy.split_one_way,
            .split_two_way = policy.split_two_way,
            .percent_from = policy.percent_from,
            .mean_from = policy.mean_from};
}

}  // namespace

disclosure::Policy policy_in_force(store::Scope& scope) {
    const auto kept = store::newest_policy(scope);
    return kept ? from_store(*kept) : disclosure::Policy{};
}

std::vector<disclosure::Policy> decided_policies(store::Scope& scope) {
    std::vector<disclosure::Policy> policies;
    for (const store::PolicyRecord& kept : store::load_policies(scope)) {
        policies.push_back(from_store(kept));
    }
    return policies;
}

disclosure::Policy policy_of(store::Scope& scope, int version) {
    const auto kept = store::find_policy(scope, version);
    if (!kept) {
        throw std::runtime_error("the policy of a publicering is not in the store");
    }
    return from_store(*kept);
}

void keep_policy(store::WriteScope& scope,
                 const store::Actor& actor,
                 const disclosure::Policy& policy,
                 const std::string& signed_by) {
    if (store::find_policy(scope, policy.version)) {
        return;
    }
    store::PolicyRecord record = for_store(policy);
    record.signed_by = signed_by;
    record.valid_from = domain::swedish_date(scope.now());
    store::insert_policy(scope, actor, record);
}

}  // namespace samspar::publication
