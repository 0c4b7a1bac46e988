#pragma once

#include <cstddef>

#include "http/account/context.h"
#include "http/gate/gate.h"
#include "http/gate/reply.h"
#include "http/gate/request.h"

namespace samspar::http {

// Answers one request: a page, an asset or a route of the table. Never throws for anything a
// client can cause; what goes wrong inside becomes a constant reply with a log id, and a line in
// the log with the same id.
[[nodiscard]] Reply answer(Service& service, Request request);

// The most that the body of a request with that head may be, in bytes: as the act of its route
// says.
[[nodiscard]] std::size_t body_limit(const Head& head, const Limits& limits);

}  // namespace samspar::http
