#include "http/account/handlers.h"
#include "http/account/session_reply.h"
#include "http/gate/error_reply.h"
#include "http/gate/json_reader.h"
#include "http/gate/json_reply.h"
#include "store/sessions.h"

namespace samspar::http {
namespace {

store::AuditEvent event(std::string action, const Caller& caller) {
    return {.action = std::move(action),
            .object_type = "user",
            .object_id = std::to_string(caller.user.id.value),
            .result = store::AuditResult::kOk,
            .count = std::nullopt,
            .detail = {}};
}

}  // namespace

Reply get_session(Context& context, const Call& call) {
    store::ReadScope scope = context.store.read();
    return session_reply(context, scope, call.caller(), call.today());
}

// Acting in another role is a new session: new token, new CSRF token, the same absolute end, and no
// newer proof of who acts.
Reply post_session_role(Context& context, const Call& call) {
    JsonReader json = JsonReader::parse(call.request.body, context.settings.limits);
    const auto role = domain::parse_role(json.text("roll"));
    json.finish();
    if (!role) {
        throw BadRequest("roll");
    }
    const Caller& caller = call.caller();
    if (!domain::holds(caller.user.roles, *role)) {
        store::Transaction scope = context.store.write();
        store::AuditEvent refused = event("session.role", caller);
        refused.result = store::AuditResult::kRefused;
        scope.commit(call.actor(), refused);
        return error_reply(403, "forbidden");
    }
    store::Transaction scope = context.store.write();
    if (!store::find_session(scope, caller.session)) {
        return error_reply(401, "not_logged_in");  // ended in the meantime, and stays so
    }
    store::delete_session(scope, caller.session);
    Reply reply =
        open_session(context, scope, caller.user, *role, caller.session_ends, caller.proved_at);
    scope.commit(call.actor(), event("session.role", caller));
    context.activity.forget(caller.session);
    return reply;
}

Reply post_logout(Context& context, const Call& call) {
    store::Transaction scope = context.store.write();
    store::delete_session(scope, call.caller().session);
    scope.commit(call.actor(), event("logout", call.caller()));
    context.activity.forget(call.caller().session);
    Reply reply = empty_reply();
    end_in_browser(reply);
    return reply;
}

}  // namespace samspar::http
