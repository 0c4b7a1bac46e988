#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "domain/role.h"
#include "store/store.h"

namespace samspar::cli {

struct NewUser {
    std::string name;
    std::string display_name;  // the name when empty
    std::string organisation;
    domain::RoleSet roles = 0;
    std::vector<std::string> insatser;  // by name: an uppdrag in each from today
    bool in_every_insats = false;
};

// Stores the user and gives the one-time link. Throws Refused that says what is wrong with it.
std::string add_user_with_link(const Call& call,
                               store::Store& store,
                               const NewUser& user,
                               std::string_view url);

}  // namespace samspar::cli
