#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "acts/doer.h"
#include "acts/environment.h"
#include "acts/outcome.h"
#include "domain/user.h"
#include "store/sessions.h"

namespace samspar::acts {

// A new session, with the token that only its browser gets.
struct OpenedSession {
    std::string token;
    store::Session session;
};

// Opens one within the scope. `ends_at` keeps the absolute end of an older session, and `proved_at`
// when its user proved who she is; without them the session is from now.
[[nodiscard]] OpenedSession open_session(const Environment& environment,
                                         store::WriteScope& scope,
                                         domain::UserId user,
                                         domain::Role role,
                                         std::optional<domain::Instant> ends_at = std::nullopt,
                                         std::optional<domain::Instant> proved_at = std::nullopt);

// That somebody has given the password and, where one is asked for, the code of a user.
struct Proof {
    domain::User user;
    std::optional<std::int64_t> step;         // of the code; none where no code is asked for
    std::string hash;                         // of the password, as it was stored
    std::optional<std::string> renewed_hash;  // when the stored one was made in another way
};

// Whose the proof is, as the store has her now. Empty when her password has changed or she has been
// disabled in the meantime.
[[nodiscard]] std::optional<domain::User> still_good(store::Scope& scope, const Proof& proof);

// The same in the scope in which the proof opens something: uses the code up, forgives the wrong
// ones before it and stores the renewed hash. Empty, too, when the code has been used.
[[nodiscard]] std::optional<domain::User> use(store::WriteScope& scope, const Proof& proof);

// Acting in another role is a new session: the same absolute end, and no newer proof of who acts.
// Refuses with kForbidden for a role that the user does not hold.
[[nodiscard]] Outcome<OpenedSession> change_role(const Environment& environment,
                                                 const Doer& doer,
                                                 domain::Role role);

// Password and code once more make a new session: the same role and absolute end. Whoever took the
// token of the old one is left outside. Refuses with kProofUsed.
[[nodiscard]] Outcome<OpenedSession> confirm_session(const Environment& environment,
                                                     const Doer& doer,
                                                     const Proof& proof);

// A new password, as its hash, ends every session and link; the session that asks goes on. Refuses
// with kProofUsed.
[[nodiscard]] Outcome<Nothing> change_password(const Environment& environment,
                                               const Doer& doer,
                                               const Proof& proof,
                                               const std::string& hash);

[[nodiscard]] Outcome<Nothing> log_out(const Environment& environment, const Doer& doer);

}  // namespace samspar::acts
