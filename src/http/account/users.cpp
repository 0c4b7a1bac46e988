#include "acts/users.h"

#include "acts/change_user.h"
#include "acts/uppdrag.h"
#include "domain/text_fold.h"
#include "domain/unicode.h"
#include "http/account/act_reply.h"
#include "http/account/handlers.h"
#include "http/account/repetition.h"
#include "http/account/user_json.h"
#include "http/gate/json_reply.h"
#include "http/gate/query_fields.h"

namespace samspar::http {
namespace {

acts::NewUser read(const Context& context, const Call& call) {
    JsonReader json = JsonReader::parse(call.request.body, context.settings.limits);
    acts::NewUser wanted;
    wanted.name = domain::trim(json.text("anvandarnamn"));
    wanted.display_name = domain::one_line(json.text("namn"));
    wanted.organisation = domain::one_line(json.optional_text("organisation").value_or(""));
    wanted.roles = read_roles(json);
    if (json.has("uppdrag")) {
        for (const std::int64_t insats : json.integers("uppdrag")) {
            wanted.insatser.push_back({insats});
        }
    }
    json.finish();
    return wanted;
}

acts::UserChange read_change(const Context& context, const Call& call) {
    JsonReader json = JsonReader::parse(call.request.body, context.settings.limits);
    acts::UserChange change;
    if (json.has("namn")) {
        change.display_name = domain::one_line(json.text("namn"));
    }
    if (json.has("organisation")) {
        change.organisation = domain::one_line(json.text("organisation"));
    }
    if (json.has("roller")) {
        change.roles = read_roles(json);
    }
    json.finish();
    return change;
}

// 0, which no user has, when it is no number.
domain::UserId named_in(const Call& call) {
    return {read_id(call.request.parameter("id")).value_or(0)};
}

// The link is shown once: whoever repeats the request gets the user without it.
acts::Repetition<acts::UserWithLink> without_link(const Context& context,
                                                  const Call& call,
                                                  int status) {
    return repetition<acts::UserWithLink>(context, call, [status](const auto& made) {
        return json_reply(status, to_json(made.user));
    });
}

Reply with_link(const acts::Outcome<acts::UserWithLink>& outcome, int status) {
    return reply_of(outcome, [status](const acts::UserWithLink& made) {
        Json json = to_json(made.user);
        json["lank"] = made.link;
        return json_reply(status, json);
    });
}

Reply user_reply(const acts::UserWithUppdrag& user) {
    return json_reply(200, to_json(user));
}

std::vector<domain::Uppdrag> read_all_uppdrag(const Context& context, const Call& call) {
    JsonReader json = JsonReader::parse(call.request.body, context.settings.limits);
    std::vector<domain::Uppdrag> wanted;
    for (JsonReader& entry : json.objects("uppdrag")) {
        wanted.push_back(read_uppdrag(entry, call.today()));
    }
    json.finish();
    return wanted;
}

}  // namespace

Reply get_users(Context& context, const Call& call) {
    return reply_of(acts::list_users(context.environment, call.doer()), [](const auto& all) {
        Json users = Json::array();
        for (const acts::UserWithUppdrag& user : all.users) {
            users.push_back(to_json(user));
        }
        return json_reply(200, {{"anvandare", users}});
    });
}

Reply post_user(Context& context, const Call& call) {
    const acts::NewUser wanted = read(context, call);
    return with_link(
        acts::create_user(
            context.environment, call.doer(), wanted, without_link(context, call, 201)),
        201);
}

Reply put_user(Context& context, const Call& call) {
    return reply_of(acts::change_user(context.environment,
                                      call.doer(),
                                      named_in(call),
                                      read_change(context, call),
                                      repetition<acts::UserWithUppdrag>(context, call, user_reply)),
                    user_reply);
}

Reply post_user_disable(Context& context, const Call& call) {
    return reply_of(
        acts::disable_user(context.environment,
                           call.doer(),
                           named_in(call),
                           repetition<acts::UserWithUppdrag>(context, call, user_reply)),
        user_reply);
}

Reply post_user_reset(Context& context, const Call& call) {
    return with_link(
        acts::reset_user(
            context.environment, call.doer(), named_in(call), without_link(context, call, 200)),
        200);
}

Reply put_user_uppdrag(Context& context, const Call& call) {
    return reply_of(
        acts::give_uppdrag(context.environment,
                           call.doer(),
                           named_in(call),
                           read_all_uppdrag(context, call),
                           repetition<acts::UserWithUppdrag>(context, call, user_reply)),
        user_reply);
}

Reply get_user_uppdrag(Context& context, const Call& call) {
    return reply_of(acts::read_uppdrag(context.environment, call.doer(), named_in(call)),
                    [](const auto& all) {
                        Json decisions = Json::array();
                        for (const acts::DecidedUppdrag& one : all) {
                            decisions.push_back(to_json(one));
                        }
                        return json_reply(200, {{"uppdrag", decisions}});
                    });
}

}  // namespace samspar::http
