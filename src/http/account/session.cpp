#include "acts/sessions.h"
#include "http/account/act_reply.h"
#include "http/account/handlers.h"
#include "http/account/session_reply.h"
#include "http/gate/json_reader.h"
#include "http/gate/json_reply.h"

namespace samspar::http {

Reply get_session(Context& context, const Call& call) {
    store::ReadScope scope = context.store.read();
    return session_reply(context, scope, call.caller(), call.today());
}

Reply post_session_role(Context& context, const Call& call) {
    JsonReader json = JsonReader::parse(call.request.body, context.settings.limits);
    const auto role = domain::parse_role(json.text("roll"));
    json.finish();
    if (!role) {
        throw BadRequest("roll");
    }
    return instead_of_session(
        context, call, acts::change_role(context.environment, call.doer(), *role));
}

Reply post_logout(Context& context, const Call& call) {
    return reply_of(acts::log_out(context.environment, call.doer()), [&](acts::Nothing) {
        context.activity.forget(call.caller().session);
        Reply reply = empty_reply();
        end_in_browser(context, reply);
        return reply;
    });
}

}  // namespace samspar::http
