#include <algorithm>

#include "http/routes.h"

namespace samspar::http {
namespace {

using Parameters = std::vector<std::pair<std::string_view, std::string>>;

// The parameters when the pattern fits, segment by segment.
std::optional<Parameters> fit(std::string_view pattern, const std::vector<std::string>& segments) {
    Parameters parameters;
    std::size_t index = 0;
    while (!pattern.empty()) {
        pattern.remove_prefix(1);  // the slash
        const std::string_view part = pattern.substr(0, pattern.find('/'));
        pattern.remove_prefix(part.size());
        if (index == segments.size()) {
            return std::nullopt;
        }
        const std::string& segment = segments[index++];
        if (part.starts_with('{')) {
            if (segment.empty()) {
                return std::nullopt;
            }
            parameters.emplace_back(part.substr(1, part.size() - 2), segment);
        } else if (part != segment) {
            return std::nullopt;
        }
    }
    return index == segments.size() ? std::optional(parameters) : std::nullopt;
}

bool has_parameter(const Route& route) {
    return route.pattern.find('{') != std::string_view::npos;
}

}  // namespace

Match match_route(std::string_view method, const std::vector<std::string>& segments) {
    Match match;
    const std::string_view wanted = method == "HEAD" ? "GET" : method;
    for (const Route& route : routes()) {
        std::optional<Parameters> parameters = fit(route.pattern, segments);
        if (!parameters) {
            continue;
        }
        if (route.method != wanted) {
            match.other_methods.push_back(route.method);
        } else if (match.route == nullptr || has_parameter(*match.route)) {
            // A path spelled out goes before one with a parameter: /sok is not a code.
            match.route = &route;
            match.parameters = std::move(*parameters);
        }
    }
    return match;
}

}  // namespace samspar::http
