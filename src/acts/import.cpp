#include "acts/import.h"

#include "acts/insats_effects.h"
#include "acts/perform.h"
#include "store/bulk_writes.h"

namespace samspar::acts {
namespace {

ActId act_of(ImportKind kind) {
    switch (kind) {
        case ImportKind::kRegistreringar:
            return ActId::kImportRegistreringar;
        case ImportKind::kInsatser:
            return ActId::kImportInsatser;
        case ImportKind::kAntal:
            break;
    }
    return ActId::kImportAntal;
}

intake::ImportReport read(store::WriteScope& scope,
                          ImportKind kind,
                          std::string_view bytes,
                          const intake::ImportOptions& options) {
    switch (kind) {
        case ImportKind::kRegistreringar:
            return intake::import_registreringar(scope, bytes, options);
        case ImportKind::kInsatser:
            return intake::import_insatser(scope, bytes, options);
        case ImportKind::kAntal:
            break;
    }
    return intake::import_antal(scope, bytes, options);
}

Detail counts_of(const intake::ImportReport& report) {
    return Detail()
        .add("sha256", report.file_sha256)
        .add("new", report.rows_new)
        .add("changed", report.rows_changed)
        .add("same", report.rows_same)
        .add("noted", report.rows_noted)
        .add("refused", report.rows_refused);
}

}  // namespace

Outcome<intake::ImportReport> import_file(const Environment& environment,
                                          const Doer& doer,
                                          ImportKind kind,
                                          std::string_view bytes,
                                          intake::ImportOptions options) {
    const ActId id = act_of(kind);
    options.actor = doer.actor();
    std::optional<Performance> performance(std::in_place, environment, doer, id);
    if (auto refusal = performance->refused()) {
        performance.reset();
        log_refusal(environment, doer, id, {}, *refusal);
        return std::move(*refusal);
    }
    intake::ImportReport report;
    {
        Doing& doing = performance->doing();
        const store::BulkWrites room(environment.store, doing.scope());
        InsatsEffects effects(doing.scope(), environment.lists, doer.today());
        options.effect_of = [&](const domain::Insats& before, const domain::Insats& after) {
            return effects.of(before, after);
        };
        report = read(doing.scope(), kind, bytes, options);
        if (report.complete) {
            doing.set_object(report.id);
            performance->commit(
                {report.rows_new + report.rows_changed, counts_of(report).text()}, {}, {}, {});
            report.committed = true;
        }
    }
    performance.reset();
    if (!report.committed && !report.dry_run) {
        log_refusal(environment, doer, id, {}, Refusal{Why::kInvalid}, counts_of(report));
    }
    return report;
}

}  // namespace samspar::acts
