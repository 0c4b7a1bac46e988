#include "acts/registreringar.h"
#include "http/account/act_reply.h"
#include "http/account/repetition.h"
#include "http/api/handlers.h"
#include "http/api/registrering_input.h"
#include "http/api/registrering_json.h"
#include "http/gate/json_reply.h"

namespace samspar::http {
namespace {

using store::StoredRegistrering;

JsonReader change_body(const Context& context, const Call& call) {
    return JsonReader::parse(call.request.body, context.settings.limits);
}

acts::NamedRegistrering named(const Call& call, JsonReader& json) {
    return {call.request.parameter("kod"), json.integer("version")};
}

// What came of a change, now or the first time that it was asked for.
template <typename Act>
Reply changed(const Context& context, const Call& call, Act act) {
    const auto reply = [&](const StoredRegistrering& stored) {
        return json_reply(200, to_json(stored, context.lists, call.today()));
    };
    return reply_of(act(call.doer(), repetition<StoredRegistrering>(context, call, reply)), reply);
}

// The way of an act that is to be accounted for.
using ReasonedAct = acts::RegistreringOutcome (*)(const acts::Environment&,
                                                  const acts::Doer&,
                                                  const acts::NamedRegistrering&,
                                                  const std::string&,
                                                  const acts::RegistreringRepetition&);

Reply reasoned(const Context& context, const Call& call, ReasonedAct act) {
    JsonReader json = change_body(context, call);
    const acts::NamedRegistrering which = named(call, json);
    const std::string skal = json.optional_text("skal").value_or("");
    json.finish();
    return changed(context, call, [&](const auto& doer, const auto& repetition) {
        return act(context.environment, doer, which, skal, repetition);
    });
}

}  // namespace

Reply post_registrering_avslut(Context& context, const Call& call) {
    JsonReader json = change_body(context, call);
    const acts::NamedRegistrering which = named(call, json);
    acts::TypedAvslut typed;
    typed.content = read_avslut(json, context, typed.form);
    typed.confirmed = json.optional_texts("bekraftat");
    json.finish();
    return changed(context, call, [&](const auto& doer, const auto& repetition) {
        return acts::end_registrering(context.environment, doer, which, typed, repetition);
    });
}

Reply put_registrering(Context& context, const Call& call) {
    JsonReader json = change_body(context, call);
    const acts::NamedRegistrering which = named(call, json);
    const auto read = [&](const domain::Registrering& stored) {
        acts::TypedRegistrering typed;
        typed.content = read_start(json, context, stored, typed.form);
        if (std::optional<JsonReader> avslut = json.optional_object("avslut")) {
            typed.content.avslut = read_avslut(*avslut, context, typed.form);
            avslut->finish();
        }
        typed.confirmed = json.optional_texts("bekraftat");
        json.finish();
        return typed;
    };
    return changed(context, call, [&](const auto& doer, const auto& repetition) {
        return acts::correct_registrering(context.environment, doer, which, read, repetition);
    });
}

Reply post_registrering_felregistrering(Context& context, const Call& call) {
    return reasoned(context, call, acts::mark_felregistrerad);
}

Reply post_registrering_reopen(Context& context, const Call& call) {
    return reasoned(context, call, acts::reopen_registrering);
}

Reply post_registrering_undo(Context& context, const Call& call) {
    JsonReader json = change_body(context, call);
    const acts::NamedRegistrering which = named(call, json);
    json.finish();
    return changed(context, call, [&](const auto& doer, const auto& repetition) {
        return acts::undo_registrering(context.environment, doer, which, repetition);
    });
}

}  // namespace samspar::http
