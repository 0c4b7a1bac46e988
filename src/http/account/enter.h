#pragma once

#include <string_view>

#include "http/account/call.h"
#include "http/account/context.h"
#include "http/gate/reply.h"
#include "store/store.h"

namespace samspar::http {

// What a login and an activation end with. Within the scope in which the user has just proved who
// she is, and as the store has her now: ends the session that the browser had, opens one in the
// first of her roles, notes the address as hers, and commits with the row of `action`.
[[nodiscard]] Reply enter(Context& context,
                          const Call& call,
                          store::Transaction& scope,
                          const store::User& user,
                          std::string_view action);

}  // namespace samspar::http
