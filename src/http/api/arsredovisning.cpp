#include "acts/arsredovisning.h"

#include <algorithm>

#include "http/account/act_reply.h"
#include "http/api/file_reply.h"
#include "http/api/handlers.h"
#include "http/gate/json_reader.h"
#include "http/gate/query_fields.h"

namespace samspar::http {
namespace {

constexpr std::int64_t kFirstYear = 1900;
constexpr std::int64_t kLastYear = 2199;

publication::ArsredovisningRequest read(const Request& request) {
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
            .program = {}};
}

}  // namespace

Reply get_arsredovisning(Context& context, const Call& call) {
    return reply_of(acts::read_arsredovisning(context.environment, call.doer(), read(call.request)),
                    [](const std::vector<exporting::ReleaseFile>& files) {
                        const exporting::ReleaseFile& file = files.front();
                        return file_reply(file.name, file.media_type, file.content);
                    });
}

}  // namespace samspar::http
