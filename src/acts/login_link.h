#pragma once

#include <string>

#include "acts/environment.h"
#include "domain/ids.h"

namespace samspar::acts {

// Makes a one-time link for a first or a new password, good for Terms::link_valid. The token is
// after the number sign, so that it reaches no server log.
[[nodiscard]] std::string new_login_link(const Environment& environment,
                                         store::WriteScope& scope,
                                         domain::UserId user);

}  // namespace samspar::acts
