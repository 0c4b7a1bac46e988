#pragma once

#include "acts/sessions.h"
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

// The same for a session that was opened just now, with its cookie.
[[nodiscard]] Reply opened_reply(const Context& context,
                                 store::Scope& scope,
                                 const store::User& user,
                                 const acts::OpenedSession& opened);

// The reply of an act that put a session in the place of the caller's.
[[nodiscard]] Reply instead_of_session(Context& context,
                                       const Call& call,
                                       const acts::Outcome<acts::OpenedSession>& outcome);

// The first of the user's roles, in the order of the enum.
[[nodiscard]] domain::Role first_role(const store::User& user);

// Takes the cookie back, and everything else that the browser keeps of this site.
void end_in_browser(const Context& context, Reply& reply);

}  // namespace samspar::http
