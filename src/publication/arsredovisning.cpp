#include "publication/arsredovisning.h"

#include "export/arsredovisning.h"
#include "export/file_name.h"
#include "export/report_html.h"
#include "export/report_xlsx.h"
#include "publication/json.h"
#include "statistics/compute.h"
#include "store/forbund.h"
#include "store/kodlistor.h"
#include "store/publicering.h"
#include "store/statistics_rows.h"

namespace samspar::publication {
namespace {

using exporting::ReleaseFile;

// The exact figures of the year and of the years before it, read in one go.
exporting::Report internal_report(store::Store& store,
                                  const ArsredovisningRequest& request,
                                  domain::Forbund& forbund,
                                  domain::Instant now) {
    const domain::Period span = exporting::arsredovisning_span(request.year);
    domain::Kodlistor lists;
    domain::Snapshot snapshot;
    {
        store::ReadScope scope = store.read();
        forbund = store::load_forbund(scope);
        lists = store::load_kodlistor(scope);
        snapshot = store::load_snapshot(scope, span, false);
    }
    return exporting::arsredovisning_of_statistics(
        statistics::compute(snapshot, lists, {.period = request.year}),
        statistics::compute(snapshot, lists, {.period = span}),
        {.forbund = forbund.namn,
         .uttaget = now,
         .underlag = now,
         .program = request.program,
         .training = forbund.training});
}

ReleaseFile internal_file(const exporting::Report& report,
                          const ArsredovisningRequest& request,
                          const std::string& forbund,
                          const std::string& format) {
    ReleaseFile file{
        format,
        exporting::file_name(forbund, "arsredovisning", request.year, report.made, format),
        "application/json; charset=utf-8",
        {}};
    if (format == "html") {
        file.media_type = "text/html; charset=utf-8";
        file.content = exporting::report_html(report);
    } else if (format == "xlsx") {
        file.media_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        file.content = exporting::report_xlsx(report);
    } else {
        file.content = exporting::arsredovisning_json(report, forbund, request.year);
    }
    return file;
}

std::vector<ReleaseFile> frozen_files(store::Store& store, const ArsredovisningRequest& request) {
    store::ReadScope scope = store.read();
    std::vector<ReleaseFile> files;
    for (const store::Publicering& record : store::load_publiceringar(scope)) {
        if (record.period != request.year) {
            continue;
        }
        for (const std::string& format : request.formats) {
            auto file =
                store::find_publicering_file(scope, record.nummer, "arsredovisning-" + format);
            if (file) {
                files.push_back({format, file->name, file->media_type, std::move(file->content)});
            }
        }
    }
    return files;
}

}  // namespace

std::optional<ArsredovisningKind> parse_arsredovisning_kind(std::string_view text) {
    if (text == "intern") {
        return ArsredovisningKind::kIntern;
    }
    return text == "publicering" ? std::optional(ArsredovisningKind::kPublicering) : std::nullopt;
}

std::string_view to_string(ArsredovisningKind kind) {
    return kind == ArsredovisningKind::kIntern ? "intern" : "publicering";
}

std::vector<ReleaseFile> arsredovisning_files(store::Store& store,
                                              const ArsredovisningRequest& request) {
    if (request.kind == ArsredovisningKind::kPublicering) {
        return frozen_files(store, request);
    }
    domain::Forbund forbund;
    const exporting::Report report = internal_report(store, request, forbund, store.clock_now());
    std::vector<ReleaseFile> files;
    for (const std::string& format : request.formats) {
        files.push_back(internal_file(report, request, forbund.namn, format));
    }
    return files;
}

store::AuditEvent arsredovisning_event(const ArsredovisningRequest& request) {
    return {.action = "arsredovisning.read",
            .object_type = "forbund",
            .object_id = "",
            .result = store::AuditResult::kOk,
            .count = std::nullopt,
            .detail = Json{{"period", domain::to_string(request.year)},
                           {"typ", to_string(request.kind)},
                           {"format", request.formats}}
                          .dump()};
}

}  // namespace samspar::publication
