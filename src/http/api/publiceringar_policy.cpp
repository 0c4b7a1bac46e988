#include <algorithm>

#include "http/account/idempotent_write.h"
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

Reply get_publicering_policy(Context& context, const Call& /*call*/) {
    store::ReadScope scope = context.store.read();
    return json_reply(200, publication::policies_json(scope));
}

Reply post_publicering_policy(Context& context, const Call& call) {
    const disclosure::Policy wanted = read_policy(context, call);
    IdempotentWrite write(context, call);
    if (write.earlier()) {
        return *write.earlier();
    }
    const auto result = publication::decide_policy(
        write.scope(), call.actor(), wanted, call.caller().user.display_name);
    if (const auto* errors = std::get_if<domain::FieldErrors>(&result)) {
        return invalid(*errors);
    }
    const auto& policy = std::get<disclosure::Policy>(result);
    return write.finish(publication::decided(policy),
                        json_reply(201, publication::to_json(policy)));
}

}  // namespace samspar::http
