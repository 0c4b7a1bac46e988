#include "acts/insatser.h"

#include "http/account/act_reply.h"
#include "http/account/repetition.h"
#include "http/api/handlers.h"
#include "http/api/insats_json.h"
#include "http/gate/json_reply.h"
#include "http/gate/query_fields.h"

namespace samspar::http {
namespace {

// `reply` for what came of the act, now or the first time that it was asked for.
template <typename Act, typename MakeJson>
Reply stored(const Context& context, const Call& call, int status, Act act, MakeJson json_of) {
    const auto reply = [&](const acts::SeenInsats& seen) {
        return json_reply(status, json_of(seen));
    };
    return reply_of(act(repetition<acts::SeenInsats>(context, call, reply)), reply);
}

// What was typed of an insats; `more` reads what else the body may hold.
template <typename More>
acts::TypedInsats read_typed(const Context& context, const Call& call, More more) {
    JsonReader json = JsonReader::parse(call.request.body, context.settings.limits);
    acts::TypedInsats typed;
    typed.content = read_insats(json, typed.form);
    more(json, typed);
    json.finish();
    return typed;
}

// As it is now, and which fields the change touched: none when it was so already.
Json changed_json(const acts::SeenInsats& seen) {
    Json json = to_json(seen);
    json["andrade"] = seen.changed;
    return json;
}

}  // namespace

Reply get_insatser(Context& context, const Call& call) {
    return reply_of(acts::list_insatser(context.environment, call.doer()), [](const auto& all) {
        Json list = Json::array();
        for (const acts::SeenInsats& seen : all) {
            list.push_back(to_json(seen));
        }
        return json_reply(200, {{"insatser", list}});
    });
}

Reply post_insats(Context& context, const Call& call) {
    const auto typed = read_typed(context, call, [](JsonReader&, acts::TypedInsats&) {});
    return stored(
        context,
        call,
        201,
        [&](const auto& repetition) {
            return acts::create_insats(context.environment, call.doer(), typed, repetition);
        },
        [](const acts::SeenInsats& seen) { return to_json(seen); });
}

Reply put_insats(Context& context, const Call& call) {
    auto typed = read_typed(context, call, [](JsonReader& json, acts::TypedInsats& change) {
        change.content.version = json.integer("version");
        change.confirmed = json.optional_texts("bekraftat");
    });
    typed.content.id = domain::InsatsId{read_id(call.request.parameter("id")).value_or(0)};
    return stored(
        context,
        call,
        200,
        [&](const auto& repetition) {
            return acts::change_insats(context.environment, call.doer(), typed, repetition);
        },
        changed_json);
}

}  // namespace samspar::http
