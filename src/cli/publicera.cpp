#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.h"
#include "cli/json.h"
#include "cli/library_versions.h"
#include "cli/publication_text.h"
#include "publication/page.h"
#include "publication/publish.h"
#include "publication/report.h"

namespace samspar::cli {
namespace {

constexpr std::string_view kExamples =
    "  samspar publicera 2025 --dry-run --data /srv/samspar\n"
    "  samspar publicera 2025 --data /srv/samspar\n"
    "\nA publicering can never be changed or taken back. Look at the dry run first.";

struct PubliceraWords {
    std::string year;
    bool dry_run = false;
};

domain::Period read_year(const std::string& text) {
    const auto period = domain::parse_period(text);
    if (!period || domain::to_string(*period) != text || text.find('/') != std::string::npos) {
        throw WrongUse("the year must be like 2025");
    }
    return *period;
}

int refuse(const publication::Prepared& prepared, const PubliceraWords& words, Call& call) {
    if (call.json) {
        call.output.data(
            json_line(Json{{"refused", publication::code_of(prepared.refusal.value())}}));
    }
    throw Refused(refusal_text(prepared, words.year));
}

std::string counts_text(const disclosure::ReleaseReport& report) {
    return std::to_string(report.cells) + " different counts, " + std::to_string(report.hidden) +
           " of them hidden.\n";
}

int tell_dry_run(const publication::Prepared& prepared, const PubliceraWords& words, Call& call) {
    const Json report = publication::report_json(prepared);
    if (call.json) {
        call.output.data(
            json_line(Json{{"dry_run", true}, {"period", words.year}, {"rapport", report}}));
        return kExitOk;
    }
    std::string text =
        tables_text(prepared.result.release.value()) + "\n" + counts_text(prepared.result.report);
    for (const Json& table : report.at("utelamnade")) {
        text += "Left out, nothing could be shown: " + table.get<std::string>() + "\n";
    }
    for (const Json& cell : report.at("insider")) {
        text += "Somebody alone in hers can work out: " + cell.get<std::string>() + "\n";
    }
    call.output.data(text + "Nothing is published. Without --dry-run it would be.\n");
    return kExitOk;
}

int tell(const store::Publicering& record, const publication::Prepared& prepared, Call& call) {
    if (call.json) {
        Json json = publication::entry_of(record);
        json["rapport"] = publication::report_json(prepared);
        call.output.data(json_line(json));
        return kExitOk;
    }
    const std::string number = std::to_string(record.nummer);
    call.output.data("Publicering " + number + ", " + domain::to_string(record.period) + ": " +
                     counts_text(prepared.result.report) + "SHA-256 of its files: " +
                     record.sha256 + "\nFiles: samspar publicering show " + number + "\n");
    return kExitOk;
}

int store_and_tell(publication::Prepared prepared, const PubliceraWords& words, Call& call) {
    store::Transaction scope = call.store().write();
    const auto stored = publication::store_release(scope, store::drift(), prepared, kSignedHere);
    if (const auto* refusal = std::get_if<publication::Refusal>(&stored)) {
        prepared.refusal = *refusal;
        scope.commit(store::drift(), publication::refused(read_year(words.year), *refusal));
        return refuse(prepared, words, call);
    }
    const auto& record = std::get<store::Publicering>(stored);
    scope.commit(store::drift(), publication::created(record));
    return tell(record, prepared, call);
}

int publicera(const PubliceraWords& words, Call& call) {
    const publication::Request request{.period = read_year(words.year),
                                       .program = kProgramVersion,
                                       .progress = [&](std::size_t done, std::size_t all) {
                                           call.output.progress("protecting", done, all);
                                       }};
    store::Store& store = call.store();
    publication::Prepared prepared = words.dry_run
                                         ? publication::preview(store, store::drift(), request)
                                         : publication::prepare(store, store::drift(), request);
    if (prepared.refusal) {
        if (!words.dry_run) {
            store::Transaction scope = store.write();
            scope.commit(store::drift(), publication::refused(request.period, *prepared.refusal));
        }
        return refuse(prepared, words, call);
    }
    return words.dry_run ? tell_dry_run(prepared, words, call)
                         : store_and_tell(std::move(prepared), words, call);
}

}  // namespace

void add_publicera(CLI::App& app, Chosen& chosen) {
    const auto words = std::make_shared<PubliceraWords>();
    app.add_option("YEAR", words->year, "A year that is over, like 2025")->required();
    add_data_options(app, chosen);
    app.add_flag("--dry-run", words->dry_run, "Show what would be hidden; publish nothing");
    app.add_flag("--progress", chosen.progress, "Show progress also when stderr is no terminal");
    add_json_option(app,
                    chosen,
                    "{nummer, period, skapad, skapad_av, underlag, antal_celler, antal_dolda, "
                    "sha256, rapport}; {dry_run, period, rapport}; {refused}");
    add_examples(app, kExamples);
    app.callback(
        [words, &chosen] { chosen.run = [words](Call& call) { return publicera(*words, call); }; });
}

}  // namespace samspar::cli
