#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "security/bytes.h"
#include "security/secret.h"

namespace samspar::security {

// RFC 6238 with SHA-1, steps of 30 seconds and six digits, which is what authenticator apps take.

// 160 bits, as long as the hash (RFC 4226 section 4, R6).
using TotpSecret = Secret<20>;

// The number of the 30-second step that a moment lies in.
[[nodiscard]] std::int64_t totp_step(std::chrono::sys_seconds now);

// The code of a step, always `digits` characters.
[[nodiscard]] std::string totp_code(ByteView secret, std::int64_t step, unsigned digits = 6);

// The step whose code this is: the present one, or one before or after for clocks that differ.
// Nothing when none fits, or when the step is not later than `last_used`, so that a code seen over
// a shoulder opens nothing. The caller stores the step it gets as the new last_used.
[[nodiscard]] std::optional<std::int64_t> totp_accept(ByteView secret,
                                                      std::string_view code,
                                                      std::chrono::sys_seconds now,
                                                      std::int64_t last_used);

// What an authenticator app reads from a square code: the key URI format that all of them share,
// `otpauth://totp/ISSUER:ACCOUNT?secret=BASE32&issuer=ISSUER`, with both names percent-encoded.
[[nodiscard]] std::string totp_uri(std::string_view issuer,
                                   std::string_view account,
                                   const TotpSecret& secret);

}  // namespace samspar::security
