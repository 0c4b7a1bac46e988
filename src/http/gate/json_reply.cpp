#include "http/gate/json_reply.h"

#include "http/gate/error_reply.h"

namespace samspar::http {

Reply json_reply(int status, const Json& body) {
    Reply reply;
    reply.status = status;
    reply.content_type = "application/json; charset=utf-8";
    reply.body = body.dump();
    return reply;
}

Reply empty_reply() {
    Reply reply;
    reply.status = 204;
    return reply;
}

Json to_json(const domain::FieldErrors& fields) {
    Json list = Json::array();
    for (const domain::FieldError& error : fields) {
        Json entry{{"field", error.field}, {"code", error.code.text()}, {"message", error.message}};
        if (error.limit) {
            entry["limit"] = *error.limit;
        }
        list.push_back(std::move(entry));
    }
    return list;
}

Reply field_error_reply(int status, ErrorCode code, const Json& fields) {
    Json error = error_body(code);
    error["fields"] = fields;
    Reply reply = json_reply(status, {{"error", error}});
    reply.error = code.text();
    return reply;
}

Reply field_error_reply(int status, ErrorCode code, const domain::FieldErrors& fields) {
    Reply reply = field_error_reply(status, code, to_json(fields));
    for (const domain::FieldError& error : fields) {
        reply.log_fields.push_back(error.field + ":" + std::string(error.code.text()));
    }
    return reply;
}

}  // namespace samspar::http
