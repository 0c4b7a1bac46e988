#pragma once

#include <optional>
#include <string>
#include <variant>

#include "http/account/call.h"
#include "http/account/context.h"
#include "http/account/route.h"
#include "http/gate/reply.h"

namespace samspar::http {

// The one place where it is decided whether a request may reach its handler.

// Who asks, nobody (open routes), or the reply that turns the request away:
// 401 no session, or one that has ended; 403 another role, not our own page, no CSRF token, or a
// proof of who asks that is too old for what the route gives out (step_up_required). Each leaves
// its row in the log.
[[nodiscard]] std::variant<std::optional<Caller>, Reply> admit(Context& context,
                                                               const Route& route,
                                                               const Request& request,
                                                               domain::Instant now);

// What a page must send back as X-CSRF-Token: only who can read replies of ours can know it.
[[nodiscard]] std::string csrf_token(const Context& context, const security::Sha256Digest& session);

// Whether the browser says that the request comes from a page of this service. A client that says
// nothing is no browser and carries no cookie by itself.
[[nodiscard]] bool comes_from_own_page(const Request& request);

}  // namespace samspar::http
