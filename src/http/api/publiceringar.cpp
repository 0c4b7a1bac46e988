#include "http/api/handlers.h"
#include "http/api/nummer.h"
#include "http/gate/error_reply.h"
#include "http/gate/json_reader.h"
#include "http/gate/json_reply.h"
#include "http/gate/query_fields.h"
#include "publication/page.h"

namespace samspar::http {
namespace {

// Written before anything is shown; when it cannot be written nothing is.
void log_read(
    Context& context, const Call& call, std::string_view action, int nummer, const Json& detail) {
    store::Transaction scope = context.store.write();
    scope.commit(call.actor(),
                 {.action = std::string(action),
                  .object_type = "publicering",
                  .object_id = std::to_string(nummer),
                  .result = store::AuditResult::kOk,
                  .count = std::nullopt,
                  .detail = detail.empty() ? "" : detail.dump()});
}

}  // namespace

Reply get_publiceringar(Context& context, const Call& /*call*/) {
    store::ReadScope scope = context.store.read();
    Json list = Json::array();
    for (const store::Publicering& record : store::load_publiceringar(scope)) {
        list.push_back(publication::entry_of(record));
    }
    return json_reply(200, {{"publiceringar", list}});
}

Reply get_publicering(Context& context, const Call& call) {
    const int nummer = nummer_of(call);
    std::optional<Json> page;
    {
        store::ReadScope scope = context.store.read();
        page = publication::page_of(scope, nummer);
    }
    if (!page) {
        return error_reply(404, "not_found");
    }
    log_read(context, call, "publicering.read", nummer, Json::object());
    return json_reply(200, *page);
}

Reply get_publicering_file(Context& context, const Call& call) {
    allow_only(call.request, {"format"});
    const auto format = call.request.query_value("format");
    if (!format) {
        throw BadRequest("format");
    }
    const int nummer = nummer_of(call);
    std::optional<store::PubliceringFile> file;
    {
        store::ReadScope scope = context.store.read();
        file = store::find_publicering_file(scope, nummer, *format);
    }
    if (!file) {
        return error_reply(404, "not_found");
    }
    log_read(context, call, "publicering.export", nummer, {{"format", *format}});
    Reply reply;
    reply.content_type = file->media_type;
    reply.body = std::move(file->content);
    reply.headers.emplace_back("Content-Disposition",
                               "attachment; filename=\"" + file->name + "\"");
    return reply;
}

}  // namespace samspar::http
