#include "http/gate/library_bridge.h"

#include <algorithm>

#include "http/gate/error_reply.h"
#include "http/gate/refusal_head.h"
#include "http/gate/security_headers.h"

namespace samspar::http {
namespace {

// `name=token; name=token`, as the gate has written it.
std::vector<std::pair<std::string, std::string>> cookies_of(std::string_view crumbs) {
    std::vector<std::pair<std::string, std::string>> cookies;
    while (!crumbs.empty()) {
        const std::string_view crumb = crumbs.substr(0, crumbs.find("; "));
        crumbs.remove_prefix(std::min(crumbs.size(), crumb.size() + 2));
        const std::size_t equals = std::min(crumb.find('='), crumb.size() - 1);
        cookies.emplace_back(crumb.substr(0, equals), crumb.substr(equals + 1));
    }
    return cookies;
}

}  // namespace

Request request_of(const httplib::Request& from) {
    Request request;
    request.method = from.method;
    request.target = from.target;
    request.body = from.body;
    request.host = from.get_header_value("Host");
    request.content_type = from.get_header_value("Content-Type");
    request.origin = from.get_header_value("Origin");
    request.fetch_site = from.get_header_value("Sec-Fetch-Site");
    request.csrf_token = from.get_header_value("X-CSRF-Token");
    request.idempotency_key = from.get_header_value("Idempotency-Key");
    request.cookies = cookies_of(from.get_header_value("Cookie"));
    request.accepts_gzip = from.has_header(std::string(kAcceptsGzip).c_str());
    request.client_address = from.remote_addr;
    return request;
}

void fill(httplib::Response& to, Reply reply) {
    to.status = reply.status;
    for (const auto& [name, value] : standing_headers(reply.caching)) {
        to.set_header(name.c_str(), value);
    }
    for (const auto& [name, value] : reply.headers) {
        to.set_header(name.c_str(), value);
    }
    if (!reply.content_type.empty()) {
        // Not set_content(), which copies.
        to.body = std::move(reply.body);
        to.set_header("Content-Type", reply.content_type);
    }
}

bool is_refusal(const httplib::Request& request) {
    return request.has_header(kRefusalField);
}

Reply refusal_reply(const httplib::Request& request) {
    const std::string field = request.get_header_value(kRefusalField);
    const std::size_t space = field.find(' ');
    return error_reply(std::stoi(field.substr(0, space)),
                       ErrorCode::find(field.substr(space + 1)).value());
}

}  // namespace samspar::http
