#include "http/account/enter.h"

#include <optional>

#include "acts/doer.h"
#include "acts/entry.h"
#include "acts/sessions.h"
#include "http/account/session_reply.h"
#include "http/gate/peer_address.h"
#include "security/session_token.h"
#include "store/known_addresses.h"
#include "store/sessions.h"

namespace samspar::http {
namespace {

store::AuditEvent event(std::string_view action, domain::UserId user, std::string detail) {
    return {.action = std::string(action),
            .object_type = "user",
            .object_id = std::to_string(user.value),
            .result = store::AuditResult::kOk,
            .count = std::nullopt,
            .detail = std::move(detail)};
}

store::Actor actor_of(const Call& call,
                      const store::User& user,
                      domain::Role role,
                      const security::Sha256Digest& session) {
    acts::Doer doer = call.doer();
    doer.who = acts::InSession{user, role, session, {}};
    return doer.actor();
}

// The session that the browser still had, whoever's: nobody could get back to it, and somebody
// else might. Gives the one that was ended.
std::optional<security::Sha256Digest> end_earlier(store::Transaction& scope, const Call& call) {
    if (!security::looks_like_token(call.request.session_token)) {
        return std::nullopt;
    }
    const security::Sha256Digest hash = security::token_hash(call.request.session_token);
    const auto session = store::find_session(scope, hash);
    const auto user = session ? store::find_user(scope, session->user) : std::nullopt;
    if (!user) {
        return std::nullopt;
    }
    store::delete_session(scope, hash);
    scope.audit(actor_of(call, *user, session->role, hash),
                event("logout", user->id, acts::Detail().add_flag("ny_inloggning", true).text()));
    return hash;
}

}  // namespace

Reply enter(Context& context,
            const Call& call,
            store::Transaction& scope,
            const store::User& user,
            std::string_view action) {
    const auto earlier = end_earlier(scope, call);
    const domain::Role role = first_role(user);
    const acts::OpenedSession opened =
        acts::open_session(context.environment, scope, user.id, role);
    store::note_known_address(scope, user.id, counted_address(call.request.client_address));
    Reply reply = opened_reply(context, scope, user, opened);
    store::Actor actor = call.actor();
    actor.user = user.id;
    actor.role = domain::to_string(role);
    scope.commit(actor, event(action, user.id, {}));
    if (earlier) {
        context.activity.forget(*earlier);
    }
    return reply;
}

}  // namespace samspar::http
