#include <variant>

#include "http/account/handlers.h"
#include "http/account/password_work.h"
#include "http/account/second_factor.h"
#include "http/account/session_reply.h"
#include "http/gate/error_reply.h"
#include "http/gate/json_reader.h"
#include "http/gate/peer_address.h"
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
    store::Transaction scope = context.store.write();
    scope.commit(call.actor(), event("", store::AuditResult::kRefused));
    return error_reply(401, "link_invalid");
}

// The second factor to store: none where no code is asked for.
using Confirmed = std::optional<store::SecondFactor>;

// Ties the app to the account once it shows that it has the secret. A wrong code does not use the
// link up, and guessing one is of no use: whoever has the link has been told the secret.
std::variant<Confirmed, Reply> confirm_secret(Context& context,
                                              const Call& call,
                                              const store::User& user,
                                              std::string_view token,
                                              const std::optional<std::string>& code) {
    if (!asks_for_code(context)) {
        return Confirmed{};
    }
    const security::TotpSecret secret = secret_of_link(context, token);
    if (!code) {
        return offer_secret(context, user, secret);
    }
    const auto step = accept_code(secret, *code, call.now, 0);
    if (!step) {
        store::Transaction scope = context.store.write();
        scope.commit(call.actor(),
                     event(std::to_string(user.id.value), store::AuditResult::kRefused));
        return error_reply(401, "totp_wrong");
    }
    return Confirmed{{secret, *step}};
}

}  // namespace

// A token cannot be guessed, so nothing is throttled but by address, and that only so that the
// log is not filled.
Reply post_activate(Context& context, const Call& call) {
    JsonReader json = JsonReader::parse(call.request.body, context.settings.limits);
    const std::string token = json.text("token");
    const security::SecretText password(json.text(kField));
    const std::optional<std::string> code = read_code(json);
    json.finish();
    const std::string address = counted_address(call.request.client_address);
    if (const auto wait = context.throttle.attempt("\taktivera", address, call.now)) {
        return wait_reply(*wait);
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
    auto confirmed = confirm_secret(context, call, *user, token, code);
    if (auto* refusal = std::get_if<Reply>(&confirmed)) {
        return std::move(*refusal);
    }
    const std::optional<std::string> hash = make_password_hash(context, password.reveal());
    if (!hash) {
        return busy_reply();
    }
    store::Transaction scope = context.store.write();
    if (store::use_login_link(scope, link) != user->id) {
        return error_reply(401, "link_invalid");  // used by somebody in the meantime
    }
    store::set_password_hash(scope, user->id, *hash);
    if (const auto& factor = std::get<Confirmed>(confirmed)) {
        store::set_second_factor(scope, user->id, *factor);
    }
    const domain::Role role = first_role(*user);
    Reply reply = opened_reply(
        context, scope, *user, acts::open_session(context.environment, scope, user->id, role));
    store::Actor actor = call.actor();
    actor.user = user->id;
    actor.role = domain::to_string(role);
    scope.commit(actor, event(std::to_string(user->id.value), store::AuditResult::kOk));
    return reply;
}

}  // namespace samspar::http
