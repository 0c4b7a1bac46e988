#pragma once

#include <optional>
#include <string>

#include "acts/doer.h"
#include "domain/date.h"
#include "domain/instant.h"
#include "domain/role.h"
#include "http/gate/request.h"
#include "security/sha256.h"
#include "store/audit.h"
#include "store/users.h"

namespace samspar::http {

// Who asks, as the guard found out.
struct Caller {
    store::User user;
    domain::Role role = domain::Role::kLasare;  // the one acted in
    security::Sha256Digest session{};           // hash of the session's token
    std::string password_hash;                  // as it was stored then
    domain::Instant session_ends;               // at the latest
    domain::Instant proved_at;                  // when password and code were last given
};

// One request that may be answered.
struct Call {
    const Request& request;
    const acts::ActId& act;  // what the route names
    domain::Instant now;
    std::optional<Caller> found;  // none on open routes

    // REQUIRES: the route is not open.
    [[nodiscard]] const Caller& caller() const { return found.value(); }
    [[nodiscard]] domain::Date today() const { return domain::swedish_date(now); }
    // Who does the act of the route.
    [[nodiscard]] acts::Doer doer() const;
    // For the audit row.
    [[nodiscard]] store::Actor actor() const { return doer().actor(); }
};

}  // namespace samspar::http
