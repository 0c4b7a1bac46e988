#pragma once

#include <string>

#include "domain/ids.h"
#include "http/account/context.h"
#include "store/store.h"

namespace samspar::http {

// Makes a one-time link for a first or a new password, good for Limits::link_valid, within the
// scope. The token is after the number sign, so that it reaches no server log.
[[nodiscard]] std::string new_login_link(const Context& context,
                                         store::WriteScope& scope,
                                         domain::UserId user);

}  // namespace samspar::http
