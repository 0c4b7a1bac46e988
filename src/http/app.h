#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "http/account/context.h"
#include "http/gate/gate.h"
#include "http/gate/reply.h"
#include "http/gate/request.h"

namespace samspar::http {

// Answers one request: a page, an asset or a route of the table. Never throws for anything a
// client can cause; what goes wrong inside becomes a constant reply with a log id, and a line in
// the log with the same id.
[[nodiscard]] Reply answer(Service& service, Request request);

// Leaves the row of what got to no act: a path that is none, a head that cannot be read, too many
// at once. Of where it was to go the row says nothing, because the path may hold anything; and so
// the rows are few, however many paths are tried.
void log_turned_away(Service& service,
                     const std::string& address,
                     const Refusal& refusal,
                     std::int64_t times = 1);

// The most that the body of a request with that head may be, in bytes: as the act of its route
// says.
[[nodiscard]] std::size_t body_limit(const Head& head, const Limits& limits);

}  // namespace samspar::http
