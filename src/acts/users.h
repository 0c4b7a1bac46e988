#pragma once

#include <string>
#include <variant>
#include <vector>

#include "acts/doer.h"
#include "acts/environment.h"
#include "acts/outcome.h"
#include "domain/insats.h"
#include "domain/user.h"

namespace samspar::acts {

struct NewUser {
    std::string name;
    std::string display_name;
    std::string organisation;
    domain::RoleSet roles = 0;
    std::vector<domain::InsatsId> insatser;  // an uppdrag in each from today
    // At the command line: insatser by name, or all there are.
    std::vector<std::string> insatser_called = {};
    bool in_every_insats = false;
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

// The users, and what the insatser of their uppdrag are called.
struct AllUsers {
    std::vector<UserWithUppdrag> users;
    std::vector<domain::Insats> insatser;
};

[[nodiscard]] Outcome<AllUsers> list_users(const Environment& environment, const Doer& doer);

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

// The names of the roles, as in the API.
[[nodiscard]] std::vector<std::string> role_names(domain::RoleSet roles);

}  // namespace samspar::acts
