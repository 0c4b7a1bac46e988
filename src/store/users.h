#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/ids.h"
#include "domain/user.h"
#include "security/totp.h"
#include "store/store.h"

namespace samspar::store {

using domain::User;

// REQUIRES: domain::validate found nothing.
domain::UserId insert_user(WriteScope& scope, const User& user);

// Another display name, organisation or roles; the rest of a user is changed elsewhere.
void update_user(WriteScope& scope, const User& user);

[[nodiscard]] std::vector<User> load_users(Scope& scope);
[[nodiscard]] std::optional<User> find_user(Scope& scope, domain::UserId id);
[[nodiscard]] std::optional<User> find_user_by_name(Scope& scope, std::string_view name);

// The stored Argon2id string; empty when the user has not chosen a password yet.
[[nodiscard]] std::optional<std::string> password_hash(Scope& scope, domain::UserId id);
// Also ends every session and link of the user: a new password shuts all older doors.
void set_password_hash(WriteScope& scope, domain::UserId id, std::string_view hash);
// Another hash of the same password: nothing ends.
void renew_password_hash(WriteScope& scope, domain::UserId id, std::string_view hash);

// What an authenticator app of the user computes codes of, and the step (security/totp.h) of the
// last code that opened something: no code of that step or an earlier one does so again.
struct SecondFactor {
    security::TotpSecret secret;
    std::int64_t last_step = 0;
};

// Empty when the user has not tied an app to the account.
[[nodiscard]] std::optional<SecondFactor> second_factor(Scope& scope, domain::UserId id);
void set_second_factor(WriteScope& scope, domain::UserId id, const SecondFactor& factor);

// Uses up the code of that step. False when it, or a later one, has been used in the meantime.
[[nodiscard]] bool use_totp_step(WriteScope& scope, domain::UserId id, std::int64_t step);

// An inactive user cannot log in; all sessions and links end at once.
void set_active(WriteScope& scope, domain::UserId id, bool active);

// Ends what was open for the user.
void end_sessions(WriteScope& scope, domain::UserId id);
// The same of what is open in a role that is none of these: given back, it opens nothing old.
void end_sessions_but_in(WriteScope& scope, domain::UserId id, domain::RoleSet roles);

}  // namespace samspar::store
