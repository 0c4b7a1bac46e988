#include <variant>

#include "http/account/enter.h"
#include "http/account/handlers.h"
#include "http/account/password_work.h"
#include "http/account/proof.h"
#include "http/account/second_factor.h"
#include "http/gate/error_reply.h"
#include "http/gate/json_reader.h"
#include "http/gate/peer_address.h"
#include "security/secret.h"
#include "security/session_token.h"
#include "store/login_links.h"
#include "store/sessions.h"

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

constexpr const char* kAction = "user.activate";

// A token cannot be guessed, so whoever has a good one never waits; the others do, by address, so
// that the log is not filled. A link past its end is removed at once: it must not be good again
// when the clock is set back.
Reply refuse_link(Context& context, const Call& call) {
    const std::string address = counted_address(call.request.client_address);
    if (const auto wait =
            context.throttle.attempt("\taktivera", address, AddressIs::kKnown, call.now)) {
        return wait_reply(*wait);
    }
    store::Transaction scope = context.store.write();
    store::delete_expired(scope);
    scope.commit_housekeeping();
    return error_reply(401, "link_invalid");
}

// Shows a new secret each time, so that one who opened the link before knows nothing of the one
// that is tied to the account in the end.
Reply offer(Context& context,
            const Call& call,
            const store::User& user,
            const security::Sha256Digest& link) {
    security::TotpSecret secret;
    context.store.random()(secret.fill());
    store::Transaction scope = context.store.write();
    if (!store::offer_totp_secret(scope, link, secret)) {
        return refused(user, "link_invalid");
    }
    scope.commit(call.actor(),
                 {.action = std::string(kAction) + ".offer",
                  .object_type = "user",
                  .object_id = std::to_string(user.id.value),
                  .result = store::AuditResult::kOk,
                  .count = std::nullopt,
                  .detail = {}});
    return offer_secret(context, user, secret);
}

// The second factor to store: none where no code is asked for.
using Confirmed = std::optional<store::SecondFactor>;

// Ties the app to the account once it shows that it has the secret that was shown last. A wrong
// code does not use the link up, and guessing one is of no use: whoever has the link can be told a
// secret.
std::variant<Confirmed, Reply> confirm_secret(Context& context,
                                              const Call& call,
                                              const store::User& user,
                                              const security::Sha256Digest& link,
                                              const std::optional<std::string>& code) {
    if (!asks_for_code(context)) {
        return Confirmed{};
    }
    if (!code) {
        return offer(context, call, user, link);
    }
    store::Transaction scope = context.store.write();
    const auto secret = store::offered_totp_secret(scope, link);
    const auto step = secret ? accept_code(*secret, *code, call.now, 0) : std::nullopt;
    if (!step) {
        return refused(user, "totp_wrong");
    }
    return Confirmed{{*secret, *step}};
}

}  // namespace

Reply post_activate(Context& context, const Call& call) {
    JsonReader json = JsonReader::parse(call.request.body, context.settings.limits);
    const std::string token = json.text("token");
    const security::SecretText password(json.text(kField));
    const std::optional<std::string> code = read_code(json);
    json.finish();
    const security::Sha256Digest link = security::token_hash(token);
    const std::optional<store::User> owner = owner_of(context, link, call.now);
    if (!owner) {
        return refuse_link(context, call);
    }
    if (auto refusal = refuse_password(context, *owner, password.reveal(), kField)) {
        return std::move(*refusal);
    }
    auto confirmed = confirm_secret(context, call, *owner, link, code);
    if (auto* refusal = std::get_if<Reply>(&confirmed)) {
        return std::move(*refusal);
    }
    const std::optional<std::string> hash = make_password_hash(
        context, password.reveal(), {counted_address(call.request.client_address), true});
    if (!hash) {
        return busy_reply();
    }
    store::Transaction scope = context.store.write();
    const auto user = store::use_login_link(scope, link) == owner->id
                          ? store::find_user(scope, owner->id)
                          : std::nullopt;
    if (!user) {
        return refused(owner, "link_invalid");  // used, or replaced, in the meantime
    }
    store::set_password_hash(scope, user->id, *hash);
    if (const auto& factor = std::get<Confirmed>(confirmed)) {
        store::set_second_factor(scope, user->id, *factor);
    }
    return enter(context, call, scope, *user, kAction);
}

}  // namespace samspar::http
