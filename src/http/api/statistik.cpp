#include "acts/statistik.h"

#include "domain/definition.h"
#include "http/account/act_reply.h"
#include "http/api/file_reply.h"
#include "http/api/handlers.h"
#include "http/gate/json_reader.h"
#include "http/gate/query_fields.h"

namespace samspar::http {
namespace {

acts::StatistikRequest read_statistik(const Request& request) {
    allow_only(request, {"period", "insats", "jamfor", "per", "decimaler", "format", "tabell"});
    acts::StatistikRequest wanted;
    const auto period = domain::parse_period(request.query_value("period").value_or(""));
    if (!period) {
        throw BadRequest("period");
    }
    wanted.period = *period;
    wanted.compare = query_flag(request, "jamfor");
    wanted.decimals = query_flag(request, "decimaler") ? 1 : 0;
    if (const auto insats = query_number(request, "insats")) {
        wanted.insats = domain::InsatsId{*insats};
    }
    if (const auto text = request.query_value("per")) {
        wanted.as_of = domain::parse_as_of(*text);
        if (!wanted.as_of) {
            throw BadRequest("per");
        }
    }
    const auto format =
        acts::parse_statistik_format(request.query_value("format").value_or("json"));
    if (!format) {
        throw BadRequest("format");
    }
    wanted.format = *format;
    if (const auto tabell = request.query_value("tabell")) {
        if (domain::find_definition(*tabell) == nullptr) {
            throw BadRequest("tabell");
        }
        wanted.tabell = *tabell;
    }
    return wanted;
}

// The page shows the JSON, the rest is saved.
Reply shown_or_saved(acts::StatistikFile file, acts::StatistikFormat format) {
    if (format != acts::StatistikFormat::kJson) {
        return file_reply(
            std::move(file.name), std::move(file.media_type), std::move(file.content));
    }
    Reply reply;
    reply.content_type = std::move(file.media_type);
    reply.body = std::move(file.content);
    return reply;
}

}  // namespace

Reply get_statistik(Context& context, const Call& call) {
    const acts::StatistikRequest wanted = read_statistik(call.request);
    return reply_of(
        acts::read_statistik(context.environment, call.doer(), wanted),
        [&](const acts::StatistikFile& file) { return shown_or_saved(file, wanted.format); });
}

}  // namespace samspar::http
