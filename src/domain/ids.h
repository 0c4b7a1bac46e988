#pragma once

#include <array>
#include <compare>
#include <cstdint>

namespace samspar::domain {

// Each id is its own type, so that an insats can never be passed where a user is meant.
// The value is the primary key in the store; 0 is never a stored id.
struct InsatsId {
    std::int64_t value = 0;
    auto operator<=>(const InsatsId&) const = default;
};

struct RegistreringId {
    std::int64_t value = 0;
    auto operator<=>(const RegistreringId&) const = default;
};

struct UserId {
    std::int64_t value = 0;
    auto operator<=>(const UserId&) const = default;
};

// What the system keeps of a person key: HMAC-SHA-256 under the förbund's own key, cut to
// 128 bits (schema/domain.md section 4). The key text itself is never stored.
struct PersonTag {
    std::array<std::uint8_t, 16> bytes{};
    auto operator<=>(const PersonTag&) const = default;
};

}  // namespace samspar::domain
