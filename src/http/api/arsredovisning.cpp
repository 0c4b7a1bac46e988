#include "publication/arsredovisning.h"

#include <algorithm>

#include "http/api/handlers.h"
#include "http/gate/error_reply.h"
#include "http/gate/json_reader.h"
#include "http/gate/query_fields.h"

namespace samspar::http {
namespace {

constexpr std::int64_t kFirstYear = 1900;
constexpr std::int64_t kLastYear = 2199;

publication::ArsredovisningRequest read(const Context& context, const Request& request) {
    allow_only(request, {"ar", "typ", "format"});
    const auto year = query_number(request, "ar");
    if (!year || *year < kFirstYear || *year > kLastYear) {
        throw BadRequest("ar");
    }
    const auto kind =
        publication::parse_arsredovisning_kind(request.query_value("typ").value_or("publicering"));
    if (!kind) {
        throw BadRequest("typ");
    }
    const std::string format = request.query_value("format").value_or("json");
    const auto& formats = publication::kArsredovisningFormats;
    if (std::ranges::find(formats, format) == formats.end()) {
        throw BadRequest("format");
    }
    return {.year = domain::year_period(static_cast<int>(*year)),
            .kind = *kind,
            .formats = {format},
            .program = context.settings.program_version};
}

}  // namespace

Reply get_arsredovisning(Context& context, const Call& call) {
    const publication::ArsredovisningRequest wanted = read(context, call.request);
    if (wanted.kind == publication::ArsredovisningKind::kIntern &&
        call.caller().role != domain::Role::kForbund) {
        store::AuditEvent refused = publication::arsredovisning_event(wanted);
        refused.result = store::AuditResult::kRefused;
        store::Transaction scope = context.store.write();
        scope.commit(call.actor(), refused);
        return error_reply(403, "forbidden");
    }
    std::vector<exporting::ReleaseFile> files =
        publication::arsredovisning_files(context.store, wanted);
    if (files.empty()) {
        return error_reply(404, "not_found");
    }
    {
        store::Transaction scope = context.store.write();
        scope.commit(call.actor(), publication::arsredovisning_event(wanted));
    }
    Reply reply;
    reply.content_type = files.front().media_type;
    reply.body = std::move(files.front().content);
    reply.headers.emplace_back("Content-Disposition",
                               "attachment; filename=\"" + files.front().name + "\"");
    return reply;
}

}  // namespace samspar::http
