#include "acts/sessions.h"
#include "http/account/handlers.h"
#include "http/account/proof.h"
#include "http/account/session_reply.h"
#include "http/gate/json_reader.h"

namespace samspar::http {

Reply post_session_confirm(Context& context, const Call& call) {
    JsonReader json = JsonReader::parse(call.request.body, context.settings.limits);
    const Typed typed = read_typed(json, "losenord");
    json.finish();
    auto proved = prove(context, call, "session.confirm", call.caller().user.name, typed);
    if (auto* refusal = std::get_if<Reply>(&proved)) {
        return std::move(*refusal);
    }
    const auto& proof = std::get<acts::Proof>(proved);
    auto outcome = acts::confirm_session(context.environment, call.doer(), proof);
    const auto* refusal = std::get_if<acts::Refusal>(&outcome);
    if (refusal != nullptr && refusal->why == acts::Why::kProofUsed) {
        Reply reply = no_longer_good(proof);
        reply.logged = true;  // by the act
        return reply;
    }
    return instead_of_session(context, call, outcome);
}

}  // namespace samspar::http
