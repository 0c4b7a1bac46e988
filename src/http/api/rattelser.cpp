#include "acts/rattelser.h"

#include "http/account/act_reply.h"
#include "http/account/repetition.h"
#include "http/api/file_reply.h"
#include "http/api/handlers.h"
#include "http/api/nummer.h"
#include "http/gate/json_reader.h"
#include "http/gate/json_reply.h"
#include "http/gate/query_fields.h"

namespace samspar::http {
namespace {

acts::MendOrder read_order(const Context& context, const Call& call) {
    JsonReader json = JsonReader::parse(call.request.body, context.settings.limits);
    acts::MendOrder order{.publicering = nummer_of(call)};
    order.skal = json.text("skal");
    order.tables = json.texts("tabeller");
    json.finish();
    return order;
}

}  // namespace

Reply get_rattelse_preview(Context& context, const Call& call) {
    return reply_of(
        acts::preview_rattelse(context.environment, call.doer(), {.publicering = nummer_of(call)}),
        [](const publication::PreparedRattelse& prepared) {
            return json_reply(200, publication::rattelse_of(prepared));
        });
}

Reply get_rattelser(Context& context, const Call& call) {
    return reply_of(acts::list_rattelser(context.environment, call.doer(), nummer_of(call)),
                    [](const publication::Json& all) {
                        return json_reply(200, {{"rattelser", all}});
                    });
}

Reply post_rattelse(Context& context, const Call& call) {
    const auto reply = [](const publication::PreparedRattelse& made) {
        return json_reply(201, publication::rattelse_of(made));
    };
    return reply_of(
        acts::create_rattelse(context.environment,
                              call.doer(),
                              read_order(context, call),
                              repetition<publication::PreparedRattelse>(context, call, reply)),
        reply);
}

Reply get_rattelse_file(Context& context, const Call& call) {
    allow_only(call.request, {"format"});
    const auto format = call.request.query_value("format");
    if (!format) {
        throw BadRequest("format");
    }
    return reply_of(
        acts::export_rattelse(
            context.environment, call.doer(), nummer_of(call), rattelse_of(call), *format),
        [](const store::PubliceringFile& file) {
            return file_reply(file.name, file.media_type, file.content);
        });
}

}  // namespace samspar::http
