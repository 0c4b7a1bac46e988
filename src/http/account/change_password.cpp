#include "acts/sessions.h"
#include "http/account/act_reply.h"
#include "http/account/handlers.h"
#include "http/account/password_work.h"
#include "http/account/proof.h"
#include "http/gate/error_reply.h"
#include "http/gate/json_reader.h"
#include "http/gate/json_reply.h"
#include "http/gate/peer_address.h"

namespace samspar::http {

Reply post_session_password(Context& context, const Call& call) {
    JsonReader json = JsonReader::parse(call.request.body, context.settings.limits);
    const Typed typed = read_typed(json, "nuvarande");
    const security::SecretText wanted(json.text("nytt"));
    json.finish();
    const Caller& caller = call.caller();
    auto proved = prove(context, call, "user.password", caller.user.name, typed);
    if (auto* refusal = std::get_if<Reply>(&proved)) {
        return std::move(*refusal);
    }
    const auto& proof = std::get<Proof>(proved);
    if (auto refusal = refuse_password(context, caller.user, wanted.reveal(), "nytt")) {
        return std::move(*refusal);
    }
    const std::optional<std::string> hash = make_password_hash(
        context, wanted.reveal(), {counted_address(call.request.client_address), true});
    if (!hash) {
        return busy_reply();
    }
    const auto outcome = acts::change_password(context.environment, call.doer(), proof, *hash);
    const auto* refusal = std::get_if<acts::Refusal>(&outcome);
    if (refusal != nullptr && refusal->why == acts::Why::kProofUsed) {
        Reply reply = no_longer_good(proof);
        reply.logged = true;  // by the act
        return reply;
    }
    return reply_of(outcome, [](acts::Nothing) { return empty_reply(); });
}

}  // namespace samspar::http
