#include "publication/arsredovisning.h"

#include "export/arsredovisning.h"
#include "export/file_name.h"
#include "export/report_html.h"
#include "export/report_xlsx.h"
#include "statistics/compute.h"
#include "store/forbund.h"
#include "store/kodlistor.h"
#include "store/publicering.h"
#include "store/rattelser.h"
#include "store/statistics_rows.h"

namespace samspar::publication {
namespace {

using exporting::ReleaseFile;

// The exact figures of the year and of the years before it.
exporting::Report internal_report(store::Scope& scope,
                                  const ArsredovisningRequest& request,
                                  const domain::Forbund& forbund,
                                  domain::Instant now) {
    const domain::Period span = exporting::arsredovisning_span(request.year);
    const domain::Kodlistor lists = store::load_kodlistor(scope);
    const domain::Snapshot snapshot = store::load_snapshot(scope, span, false);
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

// What has been corrected of them, a file for each rättelse.
void add_corrections(store::Scope& scope, int publicering, std::vector<ReleaseFile>& files) {
    for (const store::Rattelse& rattelse : store::load_rattelser(scope, publicering)) {
        auto file = store::find_file(scope, {store::ReleaseKind::kRattelse, rattelse.id}, "csv");
        if (file) {
            files.push_back({"rattelse-" + std::to_string(rattelse.nummer) + ".csv",
                             file->name,
                             file->media_type,
                             std::move(file->content)});
        }
    }
}

std::vector<ReleaseFile> frozen_files(store::Scope& scope, const ArsredovisningRequest& request) {
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
        if (!files.empty()) {
            add_corrections(scope, record.nummer, files);
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

std::vector<ReleaseFile> arsredovisning_files(store::Scope& scope,
                                              const ArsredovisningRequest& request,
                                              domain::Instant now) {
    if (request.kind == ArsredovisningKind::kPublicering) {
        return frozen_files(scope, request);
    }
    const domain::Forbund forbund = store::load_forbund(scope);
    const exporting::Report report = internal_report(scope, request, forbund, now);
    std::vector<ReleaseFile> files;
    for (const std::string& format : request.formats) {
        files.push_back(internal_file(report, request, forbund.namn, format));
    }
    return files;
}

}  // namespace samspar::publication
