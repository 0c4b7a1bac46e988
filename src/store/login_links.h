#pragma once

#include <optional>
#include <span>

#include "domain/ids.h"
#include "domain/instant.h"
#include "security/sha256.h"
#include "security/totp.h"
#include "store/store.h"

namespace samspar::store {

// Keeps the hash of a one-time link, good until `expires_at`. It is the only way in for the user:
// earlier unused links, the password, the second factor and the known addresses are good no longer,
// since whoever asks for one may have lost them to somebody.
void insert_login_link(WriteScope& scope,
                       domain::UserId user,
                       const security::Sha256Digest& token_hash,
                       domain::Instant expires_at);

// Uses the link up and says whose it is; empty when it is unknown, used, expired or its user is
// not active.
[[nodiscard]] std::optional<domain::UserId> use_login_link(
    WriteScope& scope, const security::Sha256Digest& token_hash);

// Whose link it is without using it up.
[[nodiscard]] std::optional<domain::UserId> peek_login_link(
    Scope& scope, const security::Sha256Digest& token_hash, domain::Instant now);

// Keeps the secret that is shown to whoever has opened the link, in the place of an earlier one.
// False when the link is good no longer.
[[nodiscard]] bool offer_totp_secret(WriteScope& scope,
                                     const security::Sha256Digest& token_hash,
                                     const security::TotpSecret& secret);
// The one that was shown last; empty when none was, or the link has been used.
[[nodiscard]] std::optional<security::TotpSecret> offered_totp_secret(
    Scope& scope, const security::Sha256Digest& token_hash);

}  // namespace samspar::store
