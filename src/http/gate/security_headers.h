#pragma once

#include <string>
#include <utility>
#include <vector>

#include "http/gate/reply.h"

namespace samspar::http {

// The header fields that go with every reply, errors and refusals included, and its Cache-Control.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> standing_headers(Caching caching);

}  // namespace samspar::http
