#pragma once

#include <optional>

#include "domain/ids.h"
#include "domain/instant.h"
#include "domain/role.h"
#include "security/sha256.h"
#include "store/store.h"

namespace samspar::store {

struct Session {
    security::Sha256Digest token_hash{};
    domain::UserId user;
    domain::Role role = domain::Role::kLasare;
    domain::Instant created_at;  // when the user proved who it is: a new role keeps the moment
    domain::Instant seen_at;
    domain::Instant expires_at;  // absolute end
};

void insert_session(WriteScope& scope, const Session& session);

// The session with that token hash, whatever its age: the guard decides about time. Empty when
// there is none or its user is not active.
[[nodiscard]] std::optional<Session> find_session(Scope& scope,
                                                  const security::Sha256Digest& token_hash);

void touch_session(WriteScope& scope, const security::Sha256Digest& token_hash);
void delete_session(WriteScope& scope, const security::Sha256Digest& token_hash);
// Sessions past their absolute end, idempotency replies older than a day, links past their end.
void delete_expired(WriteScope& scope);

}  // namespace samspar::store
