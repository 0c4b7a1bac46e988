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

// Status, standing headers, own headers and body.
void fill(httplib::Response& to, const Reply& reply);

// A head that carries the gate's refusal through the library, so that refusals and answers are
// written by the same code.
[[nodiscard]] std::string refusal_head(const Refusal& refusal);
[[nodiscard]] bool is_refusal(const httplib::Request& request);
[[nodiscard]] Reply refusal_reply(const httplib::Request& request);

}  // namespace samspar::http
