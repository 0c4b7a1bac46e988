#pragma once

#include <array>
#include <cstdint>

#include "security/bytes.h"
#include "security/sha256.h"

namespace samspar::security {

// RFC 2104 with SHA-256. The key may have any length but none.
[[nodiscard]] Sha256Digest hmac_sha256(ByteView key, ByteView message);

// With SHA-1, only for TOTP: authenticator apps support nothing else reliably (RFC 6238).
[[nodiscard]] std::array<std::uint8_t, 20> hmac_sha1(ByteView key, ByteView message);

}  // namespace samspar::security
