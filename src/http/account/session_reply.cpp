#include "http/account/session_reply.h"

#include <chrono>

#include "http/account/guard.h"
#include "http/gate/gate.h"
#include "http/gate/json_reply.h"
#include "security/session_token.h"
#include "store/sessions.h"
#include "store/uppdrag.h"

namespace samspar::http {
namespace {

// __Host- makes browsers take it only over TLS, for this host alone and for every path of it.
std::string cookie(std::string_view token, std::string_view more) {
    return std::string(kSessionCookie) + "=" + std::string(token) +
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

Reply open_session(const Context& context,
                   store::WriteScope& scope,
                   const store::User& user,
                   domain::Role role,
                   const std::optional<domain::Instant>& ends_at,
                   const std::optional<domain::Instant>& proved_at) {
    const std::string token = security::new_token(context.store.random());
    const domain::Instant now = scope.store().clock_now();
    const auto lifetime = std::chrono::duration_cast<std::chrono::milliseconds>(
        context.settings.limits.session_absolute);
    const store::Session session{
        .token_hash = security::token_hash(token),
        .user = user.id,
        .role = role,
        .created_at = proved_at.value_or(now),
        .seen_at = now,
        .expires_at = ends_at.value_or(domain::Instant{now.ms + lifetime.count()})};
    store::insert_session(scope, session);
    store::delete_expired(scope);
    Reply reply =
        session_reply(context,
                      scope,
                      {user, role, session.token_hash, {}, session.expires_at, session.created_at},
                      domain::swedish_date(now));
    reply.headers.emplace_back("Set-Cookie", cookie(token, ""));
    return reply;
}

void end_in_browser(Reply& reply) {
    reply.headers.emplace_back("Set-Cookie", cookie("", "; Max-Age=0"));
    // Not "cookies": that would also take those of other systems under the same domain.
    reply.headers.emplace_back("Clear-Site-Data", "\"storage\"");
}

}  // namespace samspar::http
