#include "http/account/proof.h"

#include <chrono>

#include "http/account/password_work.h"
#include "http/account/second_factor.h"
#include "http/gate/error_reply.h"
#include "http/gate/peer_address.h"
#include "store/users.h"

namespace samspar::http {
namespace {

constexpr std::size_t kLongestTyped = 512;

// One attempt while it is looked at.
struct Attempt {
    Context& context;
    const Call& call;
    std::string_view action;
    const std::string& name;
    const std::string address;
};

store::AuditEvent event(std::string_view action,
                        const std::optional<store::User>& user,
                        store::AuditResult result) {
    return {.action = std::string(action),
            .object_type = "user",
            .object_id = user ? std::to_string(user->id.value) : "",
            .result = result,
            .count = std::nullopt,
            .detail = {}};
}

Reply refused(const Attempt& attempt, const std::optional<store::User>& user, ErrorCode code) {
    store::Transaction scope = attempt.context.store.write();
    scope.commit(attempt.call.actor(), event(attempt.action, user, store::AuditResult::kRefused));
    return error_reply(401, code);
}

// The password fits and there is no code yet: how most logins begin, and yet worth a row, since
// somebody without the phone gets no further.
Reply ask_for_code(const Attempt& attempt, const store::User& user) {
    attempt.context.throttle.password_fitted(attempt.name, attempt.address);
    store::Transaction scope = attempt.context.store.write();
    scope.commit(attempt.call.actor(),
                 event(std::string(attempt.action) + ".password", user, store::AuditResult::kOk));
    return error_reply(401, "totp_required");
}

std::optional<store::SecondFactor> factor_of(const Attempt& attempt, const store::User& user) {
    store::ReadScope scope = attempt.context.store.read();
    return store::second_factor(scope, user.id);
}

// The step of the right code of a user whose password fitted.
std::variant<std::int64_t, Reply> check_code(const Attempt& attempt,
                                             const store::User& user,
                                             const std::optional<std::string>& code) {
    const std::optional<store::SecondFactor> factor = factor_of(attempt, user);
    if (!factor) {
        return refused(attempt, user, "totp_missing");
    }
    if (!code) {
        return ask_for_code(attempt, user);
    }
    const domain::Instant now = attempt.call.now;
    if (const auto wait =
            attempt.context.throttle.attempt_code(attempt.name, attempt.address, now)) {
        return wait_reply(*wait);
    }
    const auto step = accept_code(factor->secret, *code, now, factor->last_step);
    if (!step) {
        return refused(attempt, user, "totp_wrong");
    }
    return *step;
}

}  // namespace

Typed read_typed(JsonReader& json) {
    Typed typed{security::SecretText(json.text("losenord")), read_code(json)};
    if (typed.password.reveal().size() > kLongestTyped) {
        throw BadRequest("losenord");
    }
    return typed;
}

std::variant<Proof, Reply> prove(Context& context,
                                 const Call& call,
                                 std::string_view action,
                                 const std::string& name,
                                 const Typed& typed) {
    const Attempt attempt{
        context, call, action, name, counted_address(call.request.client_address)};
    if (const auto wait = context.throttle.attempt(name, attempt.address, call.now)) {
        return wait_reply(*wait);
    }
    std::optional<store::User> user;
    std::optional<std::string> stored;
    {
        store::ReadScope scope = context.store.read();
        user = store::find_user_by_name(scope, name);
        stored = user && user->active ? store::password_hash(scope, user->id) : std::nullopt;
    }
    const std::optional<bool> fits = check_password(context, typed.password.reveal(), stored);
    if (!fits) {
        return busy_reply();
    }
    if (!*fits) {
        return refused(attempt, user, "login_failed");
    }
    Proof proof{*user, std::nullopt, *stored, std::nullopt};
    if (asks_for_code(context)) {
        auto step = check_code(attempt, *user, typed.code);
        if (auto* refusal = std::get_if<Reply>(&step)) {
            return std::move(*refusal);
        }
        proof.step = std::get<std::int64_t>(step);
    }
    context.throttle.succeeded(name, attempt.address);
    // Only now is the password known, and when there is no room to hash it at the moment the old
    // hash stays until next time.
    if (security::needs_rehash(*stored, context.settings.password_cost)) {
        proof.stronger_hash = make_password_hash(context, typed.password.reveal());
    }
    return proof;
}

Reply no_longer_good(const Proof& proof) {
    return error_reply(401, proof.step ? ErrorCode("totp_wrong") : ErrorCode("login_failed"));
}

}  // namespace samspar::http
