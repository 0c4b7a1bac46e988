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
    std::optional<std::int64_t> step;          // of the code; none where no code is asked for
    std::string hash;                          // of the password, as it was stored
    std::optional<std::string> stronger_hash;  // when the stored one was made at another cost
};

// Uses the code up within the scope in which the proof opens something, and stores the stronger
// hash. False when the proof is good no longer, because the code was used, the password changed or
// the user disabled in the meantime.
[[nodiscard]] bool use(store::WriteScope& scope, const Proof& proof);

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

// A new password, as its hash, ends every session and link; the session that asks goes on.
[[nodiscard]] Outcome<Nothing> change_password(const Environment& environment,
                                               const Doer& doer,
                                               const std::string& hash);

[[nodiscard]] Outcome<Nothing> log_out(const Environment& environment, const Doer& doer);

}  // namespace samspar::acts
