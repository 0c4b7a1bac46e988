#include "domain/role.h"

#include <array>

namespace samspar::domain {
namespace {

constexpr std::array<Role, 5> kRoles{
    Role::kHandlaggare, Role::kInsatsansvarig, Role::kForbund, Role::kLasare, Role::kGranskare};
constexpr std::array<std::string_view, 5> kNames{
    "handlaggare", "insatsansvarig", "forbund", "lasare", "granskare"};

}  // namespace

std::span<const Role> all_roles() {
    return kRoles;
}

std::string_view to_string(Role role) {
    return kNames.at(static_cast<std::size_t>(role));
}

std::optional<Role> parse_role(std::string_view text) {
    for (const Role role : kRoles) {
        if (to_string(role) == text) {
            return role;
        }
    }
    return std::nullopt;
}

bool may_be_combined(RoleSet roles, bool training) {
    if (roles == 0) {
        return false;
    }
    if (holds(roles, Role::kGranskare)) {
        return roles == role_bit(Role::kGranskare);
    }
    const bool administers = holds(roles, Role::kForbund) || holds(roles, Role::kInsatsansvarig);
    return training || !holds(roles, Role::kHandlaggare) || !administers;
}

}  // namespace samspar::domain
