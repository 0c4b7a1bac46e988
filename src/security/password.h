#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "security/random.h"

namespace samspar::security {

// The cost of one password hash. OWASP's floor for Argon2id is 19 MiB and two passes.
struct PasswordCost {
    std::uint32_t memory_kib = 64 * 1024;
    std::uint32_t passes = 3;
    std::uint32_t lanes = 1;
};

// Argon2id (RFC 9106) with a 16-byte random salt and 32 bytes of output, in the usual encoded form
// `$argon2id$v=19$m=65536,t=3,p=1$salt$hash`, which carries its own parameters.
// Takes about 0.2 s and 64 MiB: call it under a PasswordGate.
[[nodiscard]] std::string hash_password(std::string_view password,
                                        const RandomSource& random,
                                        const PasswordCost& cost = {});

// Whether the password gave this encoded hash. False also for an encoded form that is damaged or
// of another algorithm.
[[nodiscard]] bool verify_password(std::string_view password, const std::string& encoded);

// Whether the encoded hash was made with another cost than the wanted one, so that it should be
// made anew at the next login.
[[nodiscard]] bool needs_rehash(std::string_view encoded, const PasswordCost& wanted = {});

}  // namespace samspar::security
