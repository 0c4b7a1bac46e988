#pragma once

#include <optional>
#include <string>

#include "domain/date.h"
#include "domain/ids.h"
#include "domain/role.h"

namespace samspar::domain {

struct User {
    UserId id;
    std::string name;          // what is typed at login: lower-case ASCII letters, digits . _ -
    std::string display_name;  // shown in history; the user's own name
    std::string organisation;
    RoleSet roles = 0;
    bool active = true;
    bool has_password = false;
    bool has_second_factor = false;
};

// A user's right in one insats, from a day to a day (both inclusive) or without end.
struct Uppdrag {
    UserId user;
    InsatsId insats;
    Date from;
    std::optional<Date> to;
    bool operator==(const Uppdrag&) const = default;
};

}  // namespace samspar::domain
