#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "http/account/route.h"

namespace samspar::http {

// THE table: everything that can be asked of the service but its pages.
[[nodiscard]] std::span<const Route> routes();

// The route for a method and a decoded path, with the values of its parameters.
struct Match {
    const Route* route = nullptr;
    std::vector<std::pair<std::string_view, std::string>> parameters;
    // When the path is known but not with this method: those it has, for the field Allow.
    std::vector<std::string_view> other_methods;
};
[[nodiscard]] Match match_route(std::string_view method, const std::vector<std::string>& segments);

// The most that the body of a request may be, in bytes: as the act of its route says, and a few
// words where there is no route.
[[nodiscard]] std::size_t most_body_bytes(std::string_view method,
                                          const std::vector<std::string>& segments);

}  // namespace samspar::http
