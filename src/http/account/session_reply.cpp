#include "http/account/session_reply.h"

#include "http/account/act_reply.h"
#include "http/account/guard.h"
#include "http/gate/json_reply.h"
#include "store/uppdrag.h"

namespace samspar::http {
namespace {

// __Host- makes browsers take it only over TLS, for this host alone and for every path of it.
std::string cookie(const Context& context, std::string_view token, std::string_view more) {
    return context.session_cookie + "=" + std::string(token) +
           "; Path=/; Secure; HttpOnly; SameSite=Strict" + std::string(more);
}

Json role_names(domain::RoleSet roles) {
    Json names = Json::array();
    for (const domain::Role role : domain::all_roles()) {
        if (domain::holds(roles, role)) {
            names.push_back(domain::to_string(role));
        }
    }
    return names;
}

}  // namespace

domain::Role first_role(const store::User& user) {
    for (const domain::Role role : domain::all_roles()) {
        if (domain::holds(user.roles, role)) {
            return role;
        }
    }
    throw std::logic_error("a user without a role");
}

Reply session_reply(const Context& context,
                    store::Scope& scope,
                    const Caller& caller,
                    domain::Date today) {
    Json insatser = Json::array();
    for (const domain::InsatsId insats : store::insatser_of(scope, caller.user.id, today)) {
        insatser.push_back(insats.value);
    }
    return json_reply(200,
                      {{"anvandare",
                        {{"id", caller.user.id.value},
                         {"anvandarnamn", caller.user.name},
                         {"namn", caller.user.display_name}}},
                       {"roll", domain::to_string(caller.role)},
                       {"roller", role_names(caller.user.roles)},
                       {"insatser", insatser},
                       {"csrf", csrf_token(context, caller.session)},
                       {"ovning", context.forbund.training},
                       {"forbund", context.forbund.namn},
                       {"idle_seconds", context.settings.limits.session_idle.count()},
                       {"absolut_till", domain::to_string(caller.session_ends)}});
}

Reply opened_reply(const Context& context,
                   store::Scope& scope,
                   const store::User& user,
                   const acts::OpenedSession& opened) {
    const store::Session& session = opened.session;
    Reply reply = session_reply(
        context,
        scope,
        {user, session.role, session.token_hash, {}, session.expires_at, session.created_at},
        domain::swedish_date(context.store.clock_now()));
    reply.headers.emplace_back("Set-Cookie", cookie(context, opened.token, ""));
    return reply;
}

Reply instead_of_session(Context& context,
                         const Call& call,
                         const acts::Outcome<acts::OpenedSession>& outcome) {
    return reply_of(outcome, [&](const acts::OpenedSession& opened) {
        context.activity.forget(call.caller().session);
        store::ReadScope scope = context.store.read();
        return opened_reply(context, scope, call.caller().user, opened);
    });
}

void end_in_browser(const Context& context, Reply& reply) {
    reply.headers.emplace_back("Set-Cookie", cookie(context, "", "; Max-Age=0"));
    // Not "cookies": that would also take those of other systems under the same domain.
    reply.headers.emplace_back("Clear-Site-Data", "\"storage\"");
}

}  // namespace samspar::http
