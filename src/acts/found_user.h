#pragma once

#include <optional>
#include <variant>

#include "acts/doing.h"
#include "acts/refusal.h"
#include "acts/users.h"

namespace samspar::acts {

// The user that an act is on, whom its row names from then on. Refuses with kNotFound.
[[nodiscard]] std::variant<domain::User, Refusal> find_user(Sight& sight,
                                                            store::Scope& scope,
                                                            const WhichUser& which);

[[nodiscard]] UserWithUppdrag with_uppdrag(store::Scope& scope, domain::User user);

// Whose decision about a user it is; nobody's at the command line.
[[nodiscard]] std::optional<domain::UserId> decider_in(const Doer& doer);

// domain::is_last_forbund_user among all there are.
[[nodiscard]] bool is_last_forbund_user(Doing& doing, const domain::User& user);

}  // namespace samspar::acts
