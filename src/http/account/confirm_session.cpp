#include "http/account/handlers.h"
#include "http/account/proof.h"
#include "http/account/session_reply.h"
#include "http/gate/error_reply.h"
#include "http/gate/json_reader.h"
#include "store/sessions.h"

namespace samspar::http {
namespace {

constexpr const char* kAction = "session.confirm";

}  // namespace

// Password and code once more make a new session: new token, new CSRF token, the same role and
// absolute end. Whoever took the token of the old one is left outside.
Reply post_session_confirm(Context& context, const Call& call) {
    JsonReader json = JsonReader::parse(call.request.body, context.settings.limits);
    const Typed typed = read_typed(json);
    json.finish();
    const Caller& caller = call.caller();
    auto proved = prove(context, call, kAction, caller.user.name, typed);
    if (auto* refusal = std::get_if<Reply>(&proved)) {
        return std::move(*refusal);
    }
    const Proof& proof = std::get<Proof>(proved);
    store::Transaction scope = context.store.write();
    if (!store::find_session(scope, caller.session)) {
        return error_reply(401, "not_logged_in");  // ended in the meantime, and stays so
    }
    if (!use(scope, proof)) {
        return no_longer_good(proof);
    }
    store::delete_session(scope, caller.session);
    Reply reply = open_session(context, scope, caller.user, caller.role, caller.session_ends);
    scope.commit(call.actor(),
                 {.action = kAction,
                  .object_type = "user",
                  .object_id = std::to_string(caller.user.id.value),
                  .result = store::AuditResult::kOk,
                  .count = std::nullopt,
                  .detail = {}});
    context.activity.forget(caller.session);
    return reply;
}

}  // namespace samspar::http
