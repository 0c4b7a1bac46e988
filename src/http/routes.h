#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/role.h"
#include "http/call.h"
#include "http/context.h"
#include "http/reply.h"

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

// THE table: everything that can be asked of the service but its pages.
[[nodiscard]] std::span<const Route> routes();

// Whether it registers nothing but only shows what there is, or opens or ends a session. Each
// leaves a row in the log, and on a full disk the space put aside is for these rows.
[[nodiscard]] bool goes_on_when_full(const Route& route);

// The route for a method and a decoded path, with the values of its parameters.
struct Match {
    const Route* route = nullptr;
    std::vector<std::pair<std::string_view, std::string>> parameters;
    // When the path is known but not with this method: those it has, for the field Allow.
    std::vector<std::string_view> other_methods;
};
[[nodiscard]] Match match_route(std::string_view method, const std::vector<std::string>& segments);

}  // namespace samspar::http
