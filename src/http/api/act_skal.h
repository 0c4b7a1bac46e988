#pragma once

#include <string>

#include "http/gate/json.h"

namespace samspar::http {

// A reason (domain/skal.h) as the audit row keeps it; null when `detail` holds none.
[[nodiscard]] Json skal_of_detail(const std::string& detail);

}  // namespace samspar::http
