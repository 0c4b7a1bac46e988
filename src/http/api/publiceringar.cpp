#include "acts/publiceringar.h"

#include "http/account/act_reply.h"
#include "http/api/file_reply.h"
#include "http/api/handlers.h"
#include "http/api/nummer.h"
#include "http/gate/json_reader.h"
#include "http/gate/json_reply.h"
#include "http/gate/query_fields.h"

namespace samspar::http {

Reply get_publiceringar(Context& context, const Call& call) {
    return reply_of(acts::list_publiceringar(context.environment, call.doer()),
                    [](const std::vector<store::Publicering>& all) {
                        Json list = Json::array();
                        for (const store::Publicering& record : all) {
                            list.push_back(publication::entry_of(record));
                        }
                        return json_reply(200, {{"publiceringar", list}});
                    });
}

Reply get_publicering(Context& context, const Call& call) {
    return reply_of(acts::read_publicering(context.environment, call.doer(), nummer_of(call)),
                    [](const publication::StoredPage& page) {
                        return json_reply(200, publication::page_of(page));
                    });
}

Reply get_publicering_file(Context& context, const Call& call) {
    allow_only(call.request, {"format"});
    const auto format = call.request.query_value("format");
    if (!format) {
        throw BadRequest("format");
    }
    return reply_of(
        acts::export_publicering(context.environment, call.doer(), nummer_of(call), *format),
        [](const store::PubliceringFile& file) {
            return file_reply(file.name, file.media_type, file.content);
        });
}

}  // namespace samspar::http
