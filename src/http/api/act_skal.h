#pragma once

#include <string>

#include "http/gate/json.h"

namespace samspar::http {

// A reason (domain/skal.h) as the audit row keeps it, and back again; null when `detail` holds
// none.
[[nodiscard]] std::string skal_detail(const std::string& skal);
[[nodiscard]] Json skal_of_detail(const std::string& detail);

}  // namespace samspar::http
