#pragma once

#include <span>

#include "domain/field_error.h"
#include "domain/insats.h"
#include "domain/user.h"

namespace samspar::domain {

// What is wrong with a new user among those there are: name (2-40 signs, not taken), display name,
// texts that look like an identity, roles that may not be combined (`training`: of a training
// förbund). Fields: anvandarnamn, namn, organisation, roller.
[[nodiscard]] FieldErrors validate(const User& user, std::span<const User> others, bool training);

// Whether nobody would be left who can let others in, were this one shut out. In a förbund that is
// not for training a password alone lets nobody in.
[[nodiscard]] bool is_last_forbund_user(const User& user, std::span<const User> all, bool training);

// The roles that act by uppdrag; a user of none of them can have no uppdrag.
[[nodiscard]] bool acts_by_uppdrag(RoleSet roles);

// What is wrong with all uppdrag of a user of those roles: the first error of the field `uppdrag`.
// REQUIRES: sorted by insats and first day.
[[nodiscard]] FieldErrors validate(std::span<const Uppdrag> uppdrag,
                                   RoleSet roles,
                                   std::span<const Insats> insatser);

}  // namespace samspar::domain
