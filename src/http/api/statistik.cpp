#include <algorithm>
#include <array>

#include "domain/period.h"
#include "export/excel_csv.h"
#include "export/file_name.h"
#include "export/html.h"
#include "export/report_of_statistics.h"
#include "export/report_xlsx.h"
#include "export/statistik_csv.h"
#include "export/statistik_json.h"
#include "http/account/rights.h"
#include "http/api/handlers.h"
#include "http/api/statistik_scope.h"
#include "http/gate/error_reply.h"
#include "http/gate/json.h"
#include "http/gate/json_reader.h"
#include "http/gate/query_fields.h"
#include "security/sha256.h"
#include "statistics/compute.h"
#include "store/statistics_rows.h"

namespace samspar::http {
namespace {

struct Wanted {
    statistics::Request request;
    std::optional<domain::Instant> as_of;
    std::string format;
};

Wanted read(const Request& request) {
    allow_only(request, {"period", "insats", "jamfor", "per", "decimaler", "format"});
    Wanted wanted;
    const auto period = domain::parse_period(request.query_value("period").value_or(""));
    if (!period) {
        throw BadRequest("period");
    }
    wanted.request.period = *period;
    wanted.request.compare = query_flag(request, "jamfor");
    wanted.request.decimals = query_flag(request, "decimaler") ? 1 : 0;
    if (const auto insats = query_number(request, "insats")) {
        wanted.request.insats = domain::InsatsId{*insats};
    }
    if (const auto text = request.query_value("per")) {
        wanted.as_of = domain::parse_instant(*text);
        if (!wanted.as_of) {
            throw BadRequest("per");
        }
    }
    wanted.format = request.query_value("format").value_or("json");
    constexpr std::array<std::string_view, 5> kFormats{"json", "csv", "excel-csv", "xlsx", "html"};
    if (std::ranges::find(kFormats, wanted.format) == kFormats.end()) {
        throw BadRequest("format");
    }
    return wanted;
}

// The rows that the caller may count, read in one go.
domain::Snapshot load(Context& context, const Call& call, const Wanted& wanted) {
    store::ReadScope scope = context.store.read();
    const statistics::Request& request = wanted.request;
    domain::Snapshot snapshot =
        wanted.as_of ? store::load_snapshot_as_of(
                           scope, context.lists, request.period, request.compare, *wanted.as_of)
                     : store::load_snapshot(scope, request.period, request.compare);
    if (call.caller().role != domain::Role::kForbund) {
        return only_insatser(snapshot, own_insatser(scope, call));
    }
    return snapshot;
}

Reply render(const Context& context,
             const Call& call,
             const Wanted& wanted,
             const statistics::ExactStatistics& statistics) {
    const exporting::Provenance provenance{
        .forbund = context.forbund.namn,
        .uttaget = call.now,
        .underlag = std::min(wanted.as_of.value_or(call.now), call.now),
        .program = context.settings.program_version,
        .training = context.forbund.training};
    Reply reply;
    std::string ending;
    if (wanted.format == "json") {
        reply.content_type = "application/json; charset=utf-8";
        reply.body = exporting::statistik_json(statistics, provenance, security::sha256_hex);
        return reply;
    }
    if (wanted.format == "html") {
        ending = "html";
        reply.content_type = "text/html; charset=utf-8";
        reply.body = exporting::statistik_html(statistics, provenance);
    } else if (wanted.format == "xlsx") {
        ending = "xlsx";
        reply.content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        reply.body =
            exporting::report_xlsx(exporting::report_of_statistics(statistics, provenance));
    } else {
        ending = "csv";
        reply.content_type = "text/csv; charset=utf-8";
        reply.body = wanted.format == "csv" ? exporting::statistik_csv(statistics)
                                            : exporting::excel_csv(statistics, provenance);
    }
    const std::string name = exporting::file_name(
        context.forbund.namn, "statistik", wanted.request.period, call.now, ending);
    reply.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + name + "\"");
    return reply;
}

// Written before the figures are shown; when it cannot be written they are not.
void log_read(Context& context, const Call& call, const Wanted& wanted) {
    store::Transaction scope = context.store.write();
    const Json detail{{"period", domain::to_string(wanted.request.period)},
                      {"jamfor", wanted.request.compare},
                      {"format", wanted.format},
                      {"per", wanted.as_of ? domain::to_string(*wanted.as_of) : ""}};
    scope.commit(
        call.actor(),
        {.action = "statistik.read",
         .object_type = wanted.request.insats ? "insats" : "forbund",
         .object_id = wanted.request.insats ? std::to_string(wanted.request.insats->value) : "",
         .result = store::AuditResult::kOk,
         .count = std::nullopt,
         .detail = detail.dump()});
}

}  // namespace

Reply get_statistik(Context& context, const Call& call) {
    const Wanted wanted = read(call.request);
    const domain::Snapshot snapshot = load(context, call, wanted);
    if (wanted.request.insats && !statistics::has_own_figures(snapshot, *wanted.request.insats)) {
        return error_reply(404, "not_found");
    }
    const statistics::ExactStatistics computed =
        statistics::compute(snapshot, context.lists, wanted.request);
    log_read(context, call, wanted);
    return render(context, call, wanted, computed);
}

}  // namespace samspar::http
