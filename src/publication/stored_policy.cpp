#include "publication/stored_policy.h"

#include <stdexcept>

namespace samspar::publication {
namespace {

// The store has a type of its own for a policy, since it must not know room disclosure; the fields
// are the same, and this is the only place that says so.
template <typename To, typename From>
To same_policy(const From& from) {
    return {.version = from.version,
            .valid_from = from.valid_from,
            .signed_by = from.signed_by,
            .threshold = from.threshold,
            .width = from.width,
            .group = from.group,
            .insider = from.insider,
            .split_kon = from.split_kon,
            .split_one_way = from.split_one_way,
            .split_two_way = from.split_two_way,
            .percent_from = from.percent_from,
            .mean_from = from.mean_from};
}

disclosure::Policy from_store(const store::PolicyRecord& kept) {
    return same_policy<disclosure::Policy>(kept);
}

store::PolicyRecord for_store(const disclosure::Policy& policy) {
    return same_policy<store::PolicyRecord>(policy);
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
