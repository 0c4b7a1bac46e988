#include "acts/sessions.h"

#include <chrono>

#include "acts/perform.h"
#include "security/session_token.h"
#include "store/users.h"
#include "store/wrong_codes.h"

namespace samspar::acts {
namespace {

using Opened = std::variant<Done<OpenedSession>, Refusal>;

// One's own session, which is there: it was looked at again just before.
std::variant<store::Session, Refusal> own_session(Doing& doing) {
    const InSession& by = *doing.doer().in_session();
    doing.set_object(by.user.id.value);
    return store::find_session(doing.scope(), by.session).value();
}

}  // namespace

OpenedSession open_session(const Environment& environment,
                           store::WriteScope& scope,
                           domain::UserId user,
                           domain::Role role,
                           std::optional<domain::Instant> ends_at,
                           std::optional<domain::Instant> proved_at) {
    OpenedSession opened;
    opened.token = security::new_token(environment.store.random());
    const domain::Instant now = environment.store.clock_now();
    const auto lifetime =
        std::chrono::duration_cast<std::chrono::milliseconds>(environment.terms.session_absolute);
    opened.session = {.token_hash = security::token_hash(opened.token),
                      .user = user,
                      .role = role,
                      .created_at = proved_at.value_or(now),
                      .seen_at = now,
                      .expires_at = ends_at.value_or(domain::Instant{now.ms + lifetime.count()})};
    store::insert_session(scope, opened.session);
    store::delete_expired(scope);
    return opened;
}

std::optional<domain::User> still_good(store::Scope& scope, const Proof& proof) {
    std::optional<store::User> user = store::find_user(scope, proof.user.id);
    if (!user || !user->active || store::password_hash(scope, user->id) != proof.hash) {
        return std::nullopt;
    }
    return user;
}

std::optional<domain::User> use(store::WriteScope& scope, const Proof& proof) {
    std::optional<domain::User> user = still_good(scope, proof);
    if (!user || (proof.step && !store::use_totp_step(scope, user->id, *proof.step))) {
        return std::nullopt;
    }
    if (proof.step) {
        store::forgive_wrong_codes(scope, user->id);
    }
    if (proof.renewed_hash) {
        store::renew_password_hash(scope, user->id, *proof.renewed_hash);
    }
    return user;
}

Outcome<OpenedSession> change_role(const Environment& environment,
                                   const Doer& doer,
                                   domain::Role role) {
    return perform<OpenedSession>(
        environment,
        doer,
        ActId::kSessionRole,
        {},
        own_session,
        [&](Doing& doing, const store::Session& old) -> Opened {
            const auto user = store::find_user(doing.scope(), old.user);
            if (!domain::holds(user->roles, role)) {
                return Refusal{Why::kForbidden};
            }
            store::delete_session(doing.scope(), old.token_hash);
            return Done<OpenedSession>{
                open_session(
                    environment, doing.scope(), old.user, role, old.expires_at, old.created_at),
                {.detail = Detail().add("roll", domain::to_string(role)).text()}};
        });
}

Outcome<OpenedSession> confirm_session(const Environment& environment,
                                       const Doer& doer,
                                       const Proof& proof) {
    return perform<OpenedSession>(
        environment,
        doer,
        ActId::kSessionConfirm,
        {},
        own_session,
        [&](Doing& doing, const store::Session& old) -> Opened {
            if (proof.user.id != old.user || !use(doing.scope(), proof)) {
                return Refusal{Why::kProofUsed};
            }
            store::delete_session(doing.scope(), old.token_hash);
            return Done<OpenedSession>{
                open_session(environment, doing.scope(), old.user, old.role, old.expires_at)};
        });
}

Outcome<Nothing> change_password(const Environment& environment,
                                 const Doer& doer,
                                 const Proof& proof,
                                 const std::string& hash) {
    return perform<Nothing>(
        environment,
        doer,
        ActId::kUserPassword,
        {},
        own_session,
        [&](Doing& doing, const store::Session& own) -> std::variant<Done<Nothing>, Refusal> {
            if (proof.user.id != own.user || !use(doing.scope(), proof)) {
                return Refusal{Why::kProofUsed};
            }
            store::set_password_hash(doing.scope(), own.user, hash);
            store::insert_session(doing.scope(), own);
            return Done<Nothing>{};
        });
}

Outcome<Nothing> log_out(const Environment& environment, const Doer& doer) {
    return perform<Nothing>(
        environment,
        doer,
        ActId::kLogout,
        {},
        own_session,
        [](Doing& doing, const store::Session& own) -> std::variant<Done<Nothing>, Refusal> {
            store::delete_session(doing.scope(), own.token_hash);
            return Done<Nothing>{};
        });
}

}  // namespace samspar::acts
