#include "acts/registreringar.h"
#include "http/account/act_reply.h"
#include "http/account/repetition.h"
#include "http/api/handlers.h"
#include "http/api/registrering_input.h"
#include "http/api/registrering_json.h"
#include "http/gate/json_reply.h"

namespace samspar::http {
namespace {

acts::TypedRegistrering read_typed(const Context& context, const Call& call) {
    JsonReader json = JsonReader::parse(call.request.body, context.settings.limits);
    acts::TypedRegistrering typed;
    typed.content = read_start(json, context, std::nullopt, typed.form);
    typed.confirmed = json.optional_texts("bekraftat");
    json.finish();
    return typed;
}

}  // namespace

Reply post_registrering(Context& context, const Call& call) {
    const auto reply = [&](const store::StoredRegistrering& stored) {
        return json_reply(201, to_json(stored, context.lists, call.today()));
    };
    return reply_of(
        acts::start_registrering(context.environment,
                                 call.doer(),
                                 read_typed(context, call),
                                 repetition<store::StoredRegistrering>(context, call, reply)),
        reply);
}

}  // namespace samspar::http
