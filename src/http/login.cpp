#include <chrono>

#include "domain/text_fold.h"
#include "http/error_reply.h"
#include "http/handlers.h"
#include "http/json_reader.h"
#include "http/password_work.h"
#include "http/peer_address.h"
#include "http/session_reply.h"
#include "security/secret.h"

namespace samspar::http {
namespace {

constexpr std::size_t kLongestTyped = 512;

struct Typed {
    std::string name;
    security::SecretText password;
};

Typed read(const Context& context, const Call& call) {
    JsonReader json = JsonReader::parse(call.request.body, context.settings.limits);
    Typed typed{std::string(domain::trim(json.text("anvandarnamn"))),
                security::SecretText(json.text("losenord"))};
    json.finish();
    if (typed.name.size() > kLongestTyped) {
        throw BadRequest("anvandarnamn");
    }
    if (typed.password.reveal().size() > kLongestTyped) {
        throw BadRequest("losenord");
    }
    return typed;
}

Reply too_many(std::chrono::seconds wait) {
    Reply reply = error_reply(429, "too_many_attempts");
    reply.headers.emplace_back("Retry-After", std::to_string(wait.count()));
    return reply;
}

store::AuditEvent event(const std::optional<store::User>& user, store::AuditResult result) {
    return {.action = "login",
            .object_type = "user",
            .object_id = user ? std::to_string(user->id.value) : "",
            .result = result,
            .count = std::nullopt,
            .detail = {}};
}

Reply failed(Context& context, const Call& call, const std::optional<store::User>& user) {
    store::WriteScope scope = context.store.write();
    scope.commit(call.actor(), event(user, store::AuditResult::kRefused));
    return error_reply(401, "login_failed");
}

// The password hashed anew when the stored hash was made at another cost; only now is it known.
// Nothing when the hash is as it should be, or when there is no room to make one at the moment.
std::optional<std::string> renewed_hash(Context& context,
                                        std::string_view password,
                                        const std::string& stored) {
    if (!security::needs_rehash(stored, context.settings.password_cost)) {
        return std::nullopt;
    }
    return make_password_hash(context, password);
}

}  // namespace

Reply post_login(Context& context, const Call& call) {
    const Typed typed = read(context, call);
    const std::string address = counted_address(call.request.client_address);
    if (const auto wait = context.throttle.attempt(typed.name, address, call.now)) {
        return too_many(*wait);
    }
    std::optional<store::User> user;
    std::optional<std::string> stored;
    {
        store::ReadScope scope = context.store.read();
        user = store::find_user_by_name(scope, typed.name);
        stored = user && user->active ? store::password_hash(scope, user->id) : std::nullopt;
    }
    const std::optional<bool> fits = check_password(context, typed.password.reveal(), stored);
    if (!fits) {
        return busy_reply();
    }
    if (!*fits) {
        return failed(context, call, user);
    }
    context.throttle.succeeded(typed.name, address);
    const std::optional<std::string> stronger =
        renewed_hash(context, typed.password.reveal(), *stored);
    store::WriteScope scope = context.store.write();
    if (stronger) {
        store::set_password_hash(scope, user->id, *stronger);
    }
    const domain::Role role = first_role(*user);
    Reply reply = open_session(context, scope, *user, role);
    store::Actor actor = call.actor();
    actor.user = user->id;
    actor.role = domain::to_string(role);
    scope.commit(actor, event(user, store::AuditResult::kOk));
    return reply;
}

}  // namespace samspar::http
