#pragma once

#include <optional>
#include <string>

#include "acts/users.h"

namespace samspar::acts {

// What is to become of a user; what is left out stays. The name typed at login is for ever.
struct UserChange {
    std::optional<std::string> display_name;
    std::optional<std::string> organisation;
    std::optional<domain::RoleSet> roles;
};

// Other roles hold at once: a session that acts in one that is taken away ends, and so do uppdrag
// when none is left of the roles that they were given for, because an uppdrag means something else
// to a handläggare than to an insatsansvarig. Nobody gives herself a role, but in a training
// förbund. One that changes nothing writes nothing.
// Refuses with kNotFound, kInvalid: namn, organisation, roller; kForbidden, kLastForbundUser.
[[nodiscard]] Outcome<UserWithUppdrag> change_user(const Environment& environment,
                                                   const Doer& doer,
                                                   const WhichUser& which,
                                                   const UserChange& change,
                                                   const Repetition<UserWithUppdrag>& repetition);

}  // namespace samspar::acts
