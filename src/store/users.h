#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/field_error.h"
#include "domain/ids.h"
#include "domain/role.h"
#include "store/store.h"

namespace samspar::store {

struct User {
    domain::UserId id;
    std::string name;          // what is typed at login: lower-case ASCII letters, digits . _ -
    std::string display_name;  // shown in history; the user's own name
    std::string organisation;
    domain::RoleSet roles = 0;
    bool active = true;
    bool has_password = false;
};

// What is wrong with a new user: name (2-40 signs, not taken), display_name, roles that may not
// be combined. Fields: anvandarnamn, namn, organisation, roller.
domain::FieldErrors validate_user(Scope& scope, const User& user);

// REQUIRES: validate_user found nothing.
domain::UserId insert_user(WriteScope& scope, const User& user);

std::vector<User> load_users(Scope& scope);
std::optional<User> find_user(Scope& scope, domain::UserId id);
std::optional<User> find_user_by_name(Scope& scope, std::string_view name);

// The stored Argon2id string; empty when the user has not chosen a password yet.
std::optional<std::string> password_hash(Scope& scope, domain::UserId id);
// Also ends every session and link of the user: a new password shuts all older doors.
void set_password_hash(WriteScope& scope, domain::UserId id, std::string_view hash);

// An inactive user cannot log in; all sessions and links end at once.
void set_active(WriteScope& scope, domain::UserId id, bool active);

// Ends what was open for the user.
void end_sessions(WriteScope& scope, domain::UserId id);

}  // namespace samspar::store
