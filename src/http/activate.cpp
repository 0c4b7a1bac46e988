#include "http/error_reply.h"
#include "http/handlers.h"
#include "http/json_reader.h"
#include "http/password_work.h"
#include "http/peer_address.h"
#include "http/session_reply.h"
#include "security/secret.h"
#include "security/session_token.h"
#include "store/login_links.h"

namespace samspar::http {
namespace {

constexpr const char* kField = "losenord";

std::optional<store::User> owner_of(Context& context,
                                    const security::Sha256Digest& link,
                                    domain::Instant now) {
    store::ReadScope scope = context.store.read();
    const auto owner = store::peek_login_link(scope, link, now);
    return owner ? store::find_user(scope, *owner) : std::nullopt;
}

store::AuditEvent event(std::string user, store::AuditResult result) {
    return {.action = "user.activate",
            .object_type = "user",
            .object_id = std::move(user),
            .result = result,
            .count = std::nullopt,
            .detail = {}};
}

Reply invalid_link(Context& context, const Call& call) {
    store::WriteScope scope = context.store.write();
    scope.commit(call.actor(), event("", store::AuditResult::kRefused));
    return error_reply(401, "link_invalid");
}

}  // namespace

// A token cannot be guessed, so nothing is throttled but by address, and that only so that the
// log is not filled.
Reply post_activate(Context& context, const Call& call) {
    JsonReader json = JsonReader::parse(call.request.body, context.settings.limits);
    const std::string token = json.text("token");
    const security::SecretText password(json.text(kField));
    json.finish();
    const std::string address = counted_address(call.request.client_address);
    if (const auto wait = context.throttle.attempt("\taktivera", address, call.now)) {
        Reply reply = error_reply(429, "too_many_attempts");
        reply.headers.emplace_back("Retry-After", std::to_string(wait->count()));
        return reply;
    }
    const security::Sha256Digest link = security::token_hash(token);
    const std::optional<store::User> user = owner_of(context, link, call.now);
    if (!user) {
        return invalid_link(context, call);
    }
    context.throttle.succeeded("\taktivera", address);
    if (auto refusal = refuse_password(context, *user, password.reveal(), kField)) {
        return std::move(*refusal);
    }
    const std::optional<std::string> hash = make_password_hash(context, password.reveal());
    if (!hash) {
        return busy_reply();
    }
    store::WriteScope scope = context.store.write();
    if (store::use_login_link(scope, link) != user->id) {
        return error_reply(401, "link_invalid");  // used by somebody in the meantime
    }
    store::set_password_hash(scope, user->id, *hash);
    const domain::Role role = first_role(*user);
    Reply reply = open_session(context, scope, *user, role);
    store::Actor actor = call.actor();
    actor.user = user->id;
    actor.role = domain::to_string(role);
    scope.commit(actor, event(std::to_string(user->id.value), store::AuditResult::kOk));
    return reply;
}

}  // namespace samspar::http
