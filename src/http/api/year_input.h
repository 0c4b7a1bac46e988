#pragma once

#include "domain/period.h"
#include "http/account/call.h"
#include "http/account/context.h"

namespace samspar::http {

// The body `{"ar": 2021}` of what is done for a whole year. Throws BadRequest.
[[nodiscard]] domain::Period read_year(const Context& context, const Call& call);

}  // namespace samspar::http
