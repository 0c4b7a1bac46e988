#include <algorithm>

#include "acts/policy.h"
#include "acts/publiceringar.h"
#include "http/account/act_reply.h"
#include "http/account/repetition.h"
#include "http/api/handlers.h"
#include "http/gate/json_reader.h"
#include "http/gate/json_reply.h"
#include "publication/decide_policy.h"
#include "publication/policy_numbers.h"

namespace samspar::http {
namespace {

// All of them: whoever decides has seen each number.
disclosure::Policy read_policy(const Context& context, const Call& call) {
    // Wide enough to be refused as too low or too high, by name.
    constexpr std::int64_t kMost = 1'000'000;
    JsonReader json = JsonReader::parse(call.request.body, context.settings.limits);
    disclosure::Policy policy;
    for (const publication::PolicyNumber& number : publication::policy_numbers()) {
        policy.*number.value =
            static_cast<int>(std::clamp<std::int64_t>(json.integer(number.name), -kMost, kMost));
    }
    json.finish();
    return policy;
}

}  // namespace

Reply get_publicering_policy(Context& context, const Call& call) {
    return reply_of(acts::read_policies(context.environment, call.doer()),
                    [](const publication::Policies& policies) {
                        return json_reply(200, publication::to_json(policies));
                    });
}

Reply post_publicering_policy(Context& context, const Call& call) {
    const disclosure::Policy wanted = read_policy(context, call);
    const auto reply = [](const disclosure::Policy& policy) {
        return json_reply(201, publication::to_json(policy));
    };
    return reply_of(acts::decide_policy(
                        context.environment,
                        call.doer(),
                        [&](const disclosure::Policy&) { return wanted; },
                        call.caller().user.display_name,
                        repetition<disclosure::Policy>(context, call, reply)),
                    reply);
}

}  // namespace samspar::http
