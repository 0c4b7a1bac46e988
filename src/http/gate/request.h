#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace samspar::http {

// One request as the handlers see it. Texts are as the client sent them, checked by the gate to be
// printable ASCII, but for the body and the decoded path and query, which are UTF-8 at most.
struct Request {
    std::string method;  // GET, HEAD, POST or PUT
    std::string target;  // path and query as sent
    std::string body;

    // Header fields; empty when not sent.
    std::string host;
    std::string content_type;
    std::string origin;
    std::string fetch_site;
    std::string csrf_token;
    std::string idempotency_key;
    std::string session_token;  // the cookie of this service
    // Session cookies of this service and of others on the host.
    std::vector<std::pair<std::string, std::string>> cookies;
    bool accepts_gzip = false;

    std::string client_address;

    // Filled in by the router.
    std::string path;
    std::vector<std::pair<std::string, std::string>> query;
    std::vector<std::pair<std::string_view, std::string>> path_parameters;

    // The value of a {parameter} of the route's pattern. Throws std::out_of_range for a name that
    // is not in it.
    [[nodiscard]] const std::string& parameter(std::string_view name) const;
    [[nodiscard]] std::optional<std::string> query_value(std::string_view name) const;
};

}  // namespace samspar::http
