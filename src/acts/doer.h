#pragma once

#include <span>
#include <string>
#include <variant>

#include "acts/act.h"
#include "domain/date.h"
#include "domain/instant.h"
#include "domain/user.h"
#include "security/sha256.h"
#include "store/audit.h"

namespace samspar::acts {

// Somebody who is not known yet: health, the login page, a login.
struct Nobody {};

// A user in a session, as the face found her. All of it is looked at again inside the act.
struct InSession {
    domain::User user;
    domain::Role role = domain::Role::kLasare;  // the one acted in
    security::Sha256Digest session{};           // hash of its token
    std::string password_hash;                  // as stored when the session was found
};

// Whoever runs the machine, at the command line.
struct Operator {
    std::string account;  // of the operating system
};

// Who does an act, and by which way in.
struct Doer {
    std::variant<Nobody, InSession, Operator> who;
    // What the route or the command names: it can do nothing else.
    std::span<const ActId> admitted;
    std::string address;
    domain::Instant now;

    [[nodiscard]] domain::Date today() const { return domain::swedish_date(now); }
    [[nodiscard]] const InSession* in_session() const { return std::get_if<InSession>(&who); }
    // Whether it is done in a session of that role.
    [[nodiscard]] bool acts_as(domain::Role role) const;
    // For the row in the log.
    [[nodiscard]] store::Actor actor() const;
};

}  // namespace samspar::acts
