#pragma once

#include <cstddef>
#include <optional>

#include "security/bytes.h"
#include "security/random.h"
#include "security/secret.h"

namespace samspar::security {

// How much longer the sealed form is.
inline constexpr std::size_t kSealBytes = 12 + 16;

// AES-256-GCM (NIST SP 800-38D) with a fresh random 96-bit nonce for each seal.
// The sealed form is nonce (12) | ciphertext | tag (16).
[[nodiscard]] Bytes seal(const Secret<32>& key,
                         ByteView plain,
                         ByteView associated,
                         const RandomSource& random);

// Nothing when the key, the associated data or any byte is not what it was.
[[nodiscard]] std::optional<Bytes> unseal(const Secret<32>& key,
                                          ByteView sealed,
                                          ByteView associated);

}  // namespace samspar::security
