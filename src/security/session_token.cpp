#include "security/session_token.h"

#include "security/base64url.h"
#include "security/secret.h"

namespace samspar::security {

std::string new_token(const RandomSource& random) {
    Secret<32> bits;
    random(bits.fill());
    return to_base64url(bits.reveal());
}

Sha256Digest token_hash(std::string_view token) {
    return sha256(bytes_of(token));
}

bool looks_like_token(std::string_view text) {
    return text.size() == 43 && from_base64url(text).has_value();
}

}  // namespace samspar::security
