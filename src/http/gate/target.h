#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "http/gate/limits.h"

namespace samspar::http {

// A request target taken apart and decoded, once.
struct Target {
    std::vector<std::string> segments;  // of the path, decoded; "/" has one, empty
    std::vector<std::pair<std::string, std::string>> query;
};

// Nothing when it is not `/a/b?c=d&e=f`: a broken per cent sign, anything decoded that is a
// control character, a slash or not UTF-8, a query field that stands twice or has no "=", or more
// of them than the limit. A plus sign is a plus sign.
[[nodiscard]] std::optional<Target> read_target(std::string_view target, const Limits& limits);

}  // namespace samspar::http
