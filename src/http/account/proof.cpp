#include "http/account/proof.h"

#include "http/account/password_work.h"
#include "http/account/pause.h"
#include "http/account/second_factor.h"
#include "http/gate/error_reply.h"
#include "http/gate/peer_address.h"
#include "store/known_addresses.h"
#include "store/users.h"
#include "store/wrong_codes.h"

namespace samspar::http {
namespace {

constexpr std::size_t kLongestTyped = 512;

// One attempt while it is looked at.
struct Attempt {
    Context& context;
    const Call& call;
    std::string_view action;
    const std::string& name;
    const Asker asker;
    // What the throttle counts by. The sessions of a user are a place of their own: what others
    // type on a login page does not stop whoever is logged in.
    const std::string place;
    const AddressIs place_is;
};

// The user of that name as the store has her, with what is known of the address.
struct Found {
    std::optional<store::User> user;
    std::optional<std::string> hash;  // none for who is not active, too
    bool at_known_address = false;
    AddressIs address_is = AddressIs::kStrange;
};

Found look_up(Context& context, const std::string& name, const std::string& address) {
    store::ReadScope scope = context.store.read();
    Found found;
    found.user = store::find_user_by_name(scope, name);
    if (found.user && found.user->active) {
        found.hash = store::password_hash(scope, found.user->id);
        found.at_known_address = store::is_known_address(scope, found.user->id, address);
    }
    if (store::is_anybodys_address(scope, address)) {
        found.address_is = AddressIs::kKnown;
    }
    return found;
}

Attempt attempt_of(Context& context,
                   const Call& call,
                   std::string_view action,
                   const std::string& name,
                   const Found& found) {
    const std::string address = counted_address(call.request.client_address);
    const bool in_session = call.found.has_value();
    return {context,
            call,
            action,
            name,
            {address, in_session || found.at_known_address},
            in_session ? "\tsession" : address,
            in_session ? AddressIs::kKnown : found.address_is};
}

// The password fits and there is no code yet: how most logins begin, and yet worth a row, since
// somebody without the phone gets no further.
Reply ask_for_code(const Attempt& attempt, store::Transaction& scope, const store::User& user) {
    attempt.context.throttle.password_fitted(attempt.name, attempt.place);
    scope.commit(attempt.call.actor(),
                 {.action = std::string(attempt.action) + ".password",
                  .object_type = "user",
                  .object_id = std::to_string(user.id.value),
                  .result = store::AuditResult::kOk,
                  .count = std::nullopt,
                  .detail = {}});
    Reply reply = error_reply(401, "totp_required");
    reply.logged = true;
    return reply;
}

// The step of the right code of a user whose password fitted. Looked at and counted in one scope,
// so that attempts at the same time do not get past the limit together.
std::variant<std::int64_t, Reply> check_code(const Attempt& attempt,
                                             const Proof& proof,
                                             store::CodePlace place,
                                             const std::optional<std::string>& code) {
    const domain::Instant now = attempt.call.now;
    const Limits& limits = attempt.context.settings.limits;
    store::Transaction scope = attempt.context.store.write();
    const std::optional<store::User> user = acts::still_good(scope, proof);
    if (!user) {
        return refused(proof.user, "login_failed");
    }
    const std::optional<store::SecondFactor> factor = store::second_factor(scope, user->id);
    if (!factor) {
        return refused(user, "totp_missing");
    }
    if (!code) {
        return ask_for_code(attempt, scope, *user);
    }
    store::WrongCodes wrong = store::wrong_codes(scope, user->id, place);
    if (const auto wait = left(wrong.wait_until, now, limits)) {
        return wait_reply(*wait);
    }
    const auto step = accept_code(factor->secret, *code, now, factor->last_step);
    if (!step) {
        wrong.wait_until = wait_after(++wrong.count, limits.free_codes, now, limits);
        store::set_wrong_codes(scope, user->id, place, wrong);
        scope.commit_housekeeping();
        return refused(user, "totp_wrong");
    }
    return *step;
}

}  // namespace

Reply refused(const std::optional<store::User>& user, ErrorCode code) {
    Reply reply = error_reply(401, code);
    reply.log_object = user ? std::to_string(user->id.value) : "";
    return reply;
}

Typed read_typed(JsonReader& json, const char* field) {
    Typed typed{security::SecretText(json.text(field)), read_code(json)};
    if (typed.password.reveal().size() > kLongestTyped) {
        throw BadRequest(field);
    }
    return typed;
}

std::variant<Proof, Reply> prove(Context& context,
                                 const Call& call,
                                 std::string_view action,
                                 const std::string& name,
                                 const Typed& typed) {
    const Found found = look_up(context, name, counted_address(call.request.client_address));
    const Attempt attempt = attempt_of(context, call, action, name, found);
    if (const auto wait =
            context.throttle.attempt(name, attempt.place, attempt.place_is, call.now)) {
        return wait_reply(*wait);
    }
    const std::optional<Fit> fit =
        check_password(context, typed.password.reveal(), found.hash, attempt.asker);
    if (!fit) {
        return busy_reply();
    }
    if (*fit == Fit::kNo) {
        return refused(found.user, "login_failed");
    }
    Proof proof{*found.user, std::nullopt, *found.hash, std::nullopt};
    if (asks_for_code(context)) {
        const auto place =
            found.at_known_address ? store::CodePlace::kKnown : store::CodePlace::kElsewhere;
        auto step = check_code(attempt, proof, place, typed.code);
        if (auto* refusal = std::get_if<Reply>(&step)) {
            return std::move(*refusal);
        }
        proof.step = std::get<std::int64_t>(step);
    }
    context.throttle.succeeded(name, attempt.place);
    // Only now is the password known, and when there is no room to hash it at the moment the old
    // hash stays until next time.
    if (*fit == Fit::kOnlyAsTyped ||
        security::needs_rehash(*found.hash, context.settings.password_cost)) {
        proof.renewed_hash = make_password_hash(context, typed.password.reveal(), attempt.asker);
    }
    return proof;
}

Reply no_longer_good(const Proof& proof) {
    return refused(proof.user, proof.step ? ErrorCode("totp_wrong") : ErrorCode("login_failed"));
}

}  // namespace samspar::http
