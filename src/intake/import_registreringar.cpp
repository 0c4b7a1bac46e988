#include "intake/file_run.h"
#include "intake/import.h"
#include "intake/registrering_import.h"
#include "store/forbund.h"
#include "store/kodlistor.h"

namespace samspar::intake {
namespace {

// An insats that is not known begins with the earliest start in the file.
void plan_insatser(const FileRun& file, RegistreringRows& rows, InsatsNames& insatser) {
    file.look_ahead([&](const CsvRow& row, RowErrors& errors) {
        const RegistreringCells cells = rows.read(row, errors);
        if (!errors.has("start") && !cells.insats.empty() && insatser.is_unknown(cells.insats)) {
            insatser.plan(cells.insats, cells.given.start, domain::Registreringssatt::kIndivid);
        }
    });
}

void read_registreringar(store::WriteScope& scope,
                         FileRun& file,
                         const ImportOptions& options,
                         ImportReport& report) {
    const domain::Kodlistor lists = store::load_kodlistor(scope);
    InsatsNames insatser(scope);
    const domain::Forbund forbund = store::load_forbund(scope);
    const FieldRules rules(lists, forbund);
    RegistreringRows rows(file.header(), rules);
    if (options.create_insatser) {
        plan_insatser(file, rows, insatser);
    }
    RegistreringImport import(scope, rules, insatser, options, report);
    file.each_row([&](const CsvRow& row, RowErrors& errors) {
        const RegistreringCells cells = rows.read(row, errors);
        import.row(cells, errors);
    });
    for (RegistreringImport::PutOff& late : import.put_off()) {
        import.late_row(late);
        file.finish_row(late.errors);
    }
    finish(scope, import.import_id(), options, report);
}

}  // namespace

ImportReport import_registreringar(store::WriteScope& scope,
                                   std::string_view bytes,
                                   const ImportOptions& options) {
    ImportReport report;
    report.kind = "registreringar";
    FileRun file(bytes, registrering_columns(), options, report, check_registrering_header);
    if (report.readable) {
        read_registreringar(scope, file, options, report);
    }
    return report;
}

}  // namespace samspar::intake
