#include "http/gate/error_reply.h"

#include <algorithm>

namespace samspar::http {

Json error_body(ErrorCode code, std::string_view log_id) {
    const auto text = std::ranges::find(kErrorTexts, code.text(), &ErrorText::code);
    Json error{{"code", text->code}, {"message", text->message}};
    if (!log_id.empty()) {
        error["log_id"] = log_id;
    }
    return error;
}

Reply error_reply(int status, ErrorCode code, std::string_view log_id) {
    Reply reply;
    reply.status = status;
    reply.error = code.text();
    reply.content_type = "application/json; charset=utf-8";
    reply.body = Json{{"error", error_body(code, log_id)}}.dump();
    return reply;
}

Reply busy_reply() {
    Reply reply = error_reply(503, "unavailable");
    reply.headers.emplace_back("Retry-After", "5");
    return reply;
}

Reply wait_reply(std::chrono::seconds wait) {
    Reply reply = error_reply(429, "too_many_attempts");
    reply.headers.emplace_back("Retry-After", std::to_string(wait.count()));
    return reply;
}

}  // namespace samspar::http
