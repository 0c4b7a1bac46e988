#include "acts/policy.h"

#include "acts/perform.h"
#include "publication/decide_policy.h"
#include "publication/stored_policy.h"

namespace samspar::acts {

using disclosure::Policy;

Outcome<Policy> decide_policy(const Environment& environment,
                              const Doer& doer,
                              const NextPolicy& next,
                              const std::string& signed_by,
                              const Repetition<Policy>& repetition) {
    return perform<Policy>(
        environment,
        doer,
        ActId::kPolicyDecide,
        repetition,
        [&](Doing& doing) -> std::variant<Done<Policy>, Refusal> {
            const Policy wanted = next(publication::policy_in_force(doing.scope()));
            auto result =
                publication::decide_policy(doing.scope(), doer.actor(), wanted, signed_by);
            if (auto* errors = std::get_if<domain::FieldErrors>(&result)) {
                return Refusal{Why::kInvalid, std::move(*errors)};
            }
            const auto& policy = std::get<Policy>(result);
            doing.set_object(policy.version);
            return Done<Policy>{policy, {.detail = publication::decided(policy).detail}};
        });
}

Outcome<Policy> check_policy(const Environment& environment,
                             const Doer& doer,
                             const NextPolicy& next,
                             const std::string& signed_by) {
    return look<Policy>(environment,
                        doer,
                        ActId::kPolicyRead,
                        [&](Looking& looking) -> std::variant<Done<Policy>, Refusal> {
                            Policy wanted = next(publication::policy_in_force(looking.scope()));
                            auto errors =
                                publication::check_decision(looking.scope(), wanted, signed_by);
                            if (!errors.empty()) {
                                return Refusal{Why::kInvalid, std::move(errors)};
                            }
                            return Done<Policy>{std::move(wanted),
                                                {.detail = Detail().add_flag("prov", true).text()}};
                        });
}

}  // namespace samspar::acts
