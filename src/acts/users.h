#pragma once

#include <string>
#include <variant>
#include <vector>

#include "acts/doer.h"
#include "acts/environment.h"
#include "acts/outcome.h"
#include "domain/user.h"

namespace samspar::acts {

struct NewUser {
    std::string name;
    std::string display_name;
    std::string organisation;
    domain::RoleSet roles = 0;
    std::vector<domain::InsatsId> insatser;  // an uppdrag in each from today
};

struct UserWithUppdrag {
    domain::User user;
    std::vector<domain::Uppdrag> uppdrag;
};

// A user who gets in by a one-time link, which is shown this once.
struct UserWithLink {
    UserWithUppdrag user;
    std::string link;
};

// By id, or by the name typed at login.
using WhichUser = std::variant<domain::UserId, std::string>;

[[nodiscard]] Outcome<std::vector<UserWithUppdrag>> list_users(const Environment& environment,
                                                               const Doer& doer);

// Refuses with kInvalid: anvandarnamn, namn, organisation, roller, uppdrag.
[[nodiscard]] Outcome<UserWithLink> create_user(const Environment& environment,
                                                const Doer& doer,
                                                const NewUser& wanted,
                                                const Repetition<UserWithLink>& repetition);

// Shuts a user out, at once: sessions and links end. Refuses with kNotFound, kLastForbundUser.
[[nodiscard]] Outcome<UserWithUppdrag> disable_user(const Environment& environment,
                                                    const Doer& doer,
                                                    const WhichUser& which,
                                                    const Repetition<UserWithUppdrag>& repetition);

// Lets a user in again with a new link; what was open ends, and the password with the app for
// codes are good no longer. Refuses with kNotFound, and, but at the command line, where the link is
// printed at once, with kLastForbundUser.
[[nodiscard]] Outcome<UserWithLink> reset_user(const Environment& environment,
                                               const Doer& doer,
                                               const WhichUser& which,
                                               const Repetition<UserWithLink>& repetition);

// All uppdrag of a user from now on. An insatsansvarig gives and takes them in the insatser that
// she leads, of others than herself; a user who has none there and gets none is not found.
// Refuses with kNotFound, kForbidden, kInvalid: uppdrag.
[[nodiscard]] Outcome<UserWithUppdrag> give_uppdrag(const Environment& environment,
                                                    const Doer& doer,
                                                    domain::UserId id,
                                                    std::vector<domain::Uppdrag> wanted,
                                                    const Repetition<UserWithUppdrag>& repetition);

}  // namespace samspar::acts
