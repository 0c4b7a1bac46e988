#pragma once

#include "http/account/context.h"
#include "http/gate/reply.h"
#include "http/gate/request.h"

namespace samspar::http {

// Answers one request: a page, an asset or a route of the table. Never throws for anything a
// client can cause; what goes wrong inside becomes a constant reply with a log id, and a line in
// the log with the same id.
[[nodiscard]] Reply answer(Service& service, Request request);

}  // namespace samspar::http
