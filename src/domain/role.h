#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace samspar::domain {

// The roles (schema/domain.md section 6); a session acts in one of them at a time. Drift has no
// role here: whoever runs the machine uses the command line and sees no registrations.
enum class Role : std::uint8_t { kHandlaggare, kInsatsansvarig, kForbund, kLasare, kGranskare };

// One bit for each role, for the route table and for what a user holds.
using RoleSet = std::uint8_t;
[[nodiscard]] inline constexpr RoleSet role_bit(Role role) {
    return static_cast<RoleSet>(1U << static_cast<unsigned>(role));
}
[[nodiscard]] inline constexpr bool holds(RoleSet set, Role role) {
    return (set & role_bit(role)) != 0;
}

// Every role, in the order of the enum.
[[nodiscard]] std::span<const Role> all_roles();

// `handlaggare`, `insatsansvarig`, `forbund`, `lasare`, `granskare`.
[[nodiscard]] std::string_view to_string(Role role);
[[nodiscard]] std::optional<Role> parse_role(std::string_view text);

// Whether one user may hold these roles together: handlaggare not with forbund or insatsansvarig,
// granskare with nothing (schema/domain.md section 6). A training store lets one user practise as
// handlaggare, insatsansvarig and forbund. An empty set is not allowed.
[[nodiscard]] bool may_be_combined(RoleSet roles, bool training);

}  // namespace samspar::domain
