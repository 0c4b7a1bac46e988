#include "acts/sessions.h"
#include "http/account/act_reply.h"
#include "http/account/handlers.h"
#include "http/account/password_work.h"
#include "http/gate/error_reply.h"
#include "http/gate/json_reader.h"
#include "http/gate/json_reply.h"
#include "http/gate/peer_address.h"
#include "security/secret.h"
#include "store/users.h"

namespace samspar::http {
namespace {

store::AuditEvent event(const Caller& caller, store::AuditResult result) {
    return {.action = "user.password",
            .object_type = "user",
            .object_id = std::to_string(caller.user.id.value),
            .result = result,
            .count = std::nullopt,
            .detail = {}};
}

}  // namespace

Reply post_session_password(Context& context, const Call& call) {
    JsonReader json = JsonReader::parse(call.request.body, context.settings.limits);
    const security::SecretText present(json.text("nuvarande"));
    const security::SecretText wanted(json.text("nytt"));
    json.finish();
    const Caller& caller = call.caller();
    const std::string address = counted_address(call.request.client_address);
    if (const auto wait = context.throttle.attempt(caller.user.name, address, call.now)) {
        return wait_reply(*wait);
    }
    std::optional<std::string> stored;
    {
        store::ReadScope scope = context.store.read();
        stored = store::password_hash(scope, caller.user.id);
    }
    const std::optional<bool> fits = check_password(context, present.reveal(), stored);
    if (!fits) {
        return busy_reply();
    }
    if (!*fits) {
        store::Transaction scope = context.store.write();
        scope.commit(call.actor(), event(caller, store::AuditResult::kRefused));
        return error_reply(401, "login_failed");
    }
    // No code was asked for, so none that was wrong is forgiven.
    context.throttle.password_fitted(caller.user.name, address);
    if (auto refusal = refuse_password(context, caller.user, wanted.reveal(), "nytt")) {
        return std::move(*refusal);
    }
    const std::optional<std::string> hash = make_password_hash(context, wanted.reveal());
    if (!hash) {
        return busy_reply();
    }
    return reply_of(acts::change_password(context.environment, call.doer(), *hash),
                    [](acts::Nothing) { return empty_reply(); });
}

}  // namespace samspar::http
