#pragma once

#include <httplib.h>

#include <string>

#include "http/gate/gate.h"
#include "http/gate/reply.h"
#include "http/gate/request.h"

namespace samspar::http {

// Between the HTTP library's types and ours.

// Ours from the library's, which in turn read it from print_head.
[[nodiscard]] Request request_of(const httplib::Request& from);

// Status, standing headers, own headers and body, which is moved.
void fill(httplib::Response& to, Reply reply);

// Of a head that refusal_head() has made.
[[nodiscard]] bool is_refusal(const httplib::Request& request);
[[nodiscard]] Reply refusal_reply(const httplib::Request& request);

}  // namespace samspar::http
