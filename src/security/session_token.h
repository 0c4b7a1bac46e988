#pragma once

#include <string>
#include <string_view>

#include "security/random.h"
#include "security/sha256.h"

namespace samspar::security {

// What a browser holds in its cookie, a person in a one-time link, and a page as CSRF token:
// 256 random bits in base64url, 43 characters.
[[nodiscard]] std::string new_token(const RandomSource& random);

// What the store keeps: SHA-256 of the token text. A fast hash is enough, since the token
// cannot be guessed; a stolen table then opens no session.
[[nodiscard]] Sha256Digest token_hash(std::string_view token);

// Whether the text can be a token at all, so that nothing else is hashed and looked up.
[[nodiscard]] bool looks_like_token(std::string_view text);

}  // namespace samspar::security
