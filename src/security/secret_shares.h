#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "security/random.h"
#include "security/secret.h"

namespace samspar::security {

// Shamir's sharing, two of three, over the bytes of GF(256) with the polynomial of AES: each byte
// of the secret is where a line crosses zero, and a share is one point of each line. One share
// tells nothing; any two give the secret. Arithmetic without tables and without branches on a
// secret, so that neither time nor cache tells.

inline constexpr std::uint8_t kShares = 3;

struct SecretShare {
    std::uint8_t number = 0;              // 1 to kShares
    std::array<std::uint8_t, 3> split{};  // the same in all shares of one split, random
    Secret<32> points;
};

[[nodiscard]] std::array<SecretShare, kShares> split_secret(const Secret<32>& secret,
                                                            const RandomSource& random);

// Two shares of one split. Throws std::logic_error when they are not: the same number, another
// split, or no number of a share.
[[nodiscard]] Secret<32> join_shares(const SecretShare& a, const SecretShare& b);

// The product in that field, for the tests as well.
[[nodiscard]] std::uint8_t multiply(std::uint8_t a, std::uint8_t b);

}  // namespace samspar::security
