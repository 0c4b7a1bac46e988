#pragma once

#include <cstdint>
#include <string_view>

#include "domain/role.h"
#include "http/account/call.h"
#include "http/account/context.h"
#include "http/gate/reply.h"

namespace samspar::http {

// How much a route asks of whoever calls it, beyond the role.
enum class Access : std::uint8_t {
    kOpen,     // no session: health and the login page
    kLogin,    // no session yet, but the request must come from our own page
    kSession,  // a session in one of the roles; changes also need the CSRF token
};

// What asks for a fresh proof of who calls (Caller::proved_at), so that somebody at an unattended
// browser, or with a stolen session, takes nothing out and decides nothing. Nothing does in a
// training förbund.
enum class StepUp : std::uint8_t {
    kNever,
    kExactFile,  // a `format` other than json: figures as a file
    kIntern,     // `typ` intern in every format: the page makes a file of the JSON and shows none
    kAlways,
};

struct Route {
    std::string_view method;   // GET, POST or PUT; HEAD is answered like GET
    std::string_view pattern;  // segments; {name} takes any one segment that is not empty
    Access access;
    domain::RoleSet roles;
    Reply (*handler)(Context& context, const Call& call);
    StepUp step_up = StepUp::kNever;
};

}  // namespace samspar::http
