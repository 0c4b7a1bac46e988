#pragma once

#include <string>

#include "http/account/call.h"
#include "http/account/context.h"
#include "http/gate/reply.h"
#include "store/store.h"

namespace samspar::http {

// The session object that the pages work from.
[[nodiscard]] Reply session_reply(const Context& context,
                                  store::Scope& scope,
                                  const Caller& caller,
                                  domain::Date today);

// Opens a session for the user in that role within the scope, and returns the session object with
// the cookie. The caller of this commits. `ends_at` keeps the absolute end of an older session, and
// `proved_at` when its user proved who it is (Caller); without them the session is from now.
[[nodiscard]] Reply open_session(const Context& context,
                                 store::WriteScope& scope,
                                 const store::User& user,
                                 domain::Role role,
                                 const std::optional<domain::Instant>& ends_at = std::nullopt,
                                 const std::optional<domain::Instant>& proved_at = std::nullopt);

// The first of the user's roles, in the order of the enum.
[[nodiscard]] domain::Role first_role(const store::User& user);

// Takes the cookie back, and everything else that the browser keeps of this site.
void end_in_browser(Reply& reply);

}  // namespace samspar::http
