#pragma once

#include <string>

#include "domain/ids.h"
#include "store/store.h"

namespace samspar::store {

// Where users have logged in from. Only a login puts an address there, so that no guessing
// elsewhere pushes one out.

[[nodiscard]] bool is_known_address(Scope& scope, domain::UserId user, const std::string& address);
// Whether anybody has logged in from there.
[[nodiscard]] bool is_anybodys_address(Scope& scope, const std::string& address);

// Notes a login from there. The twenty newest of a user are kept, for half a year each.
void note_known_address(WriteScope& scope, domain::UserId user, const std::string& address);
void forget_known_addresses(WriteScope& scope, domain::UserId user);

}  // namespace samspar::store
