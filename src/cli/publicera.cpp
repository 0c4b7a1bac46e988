#include <CLI/CLI.hpp>
#include <memory>

#include "acts/publish.h"
#include "cli/act_outcome.h"
#include "cli/commands.h"
#include "cli/json.h"
#include "cli/publication_text.h"
#include "publication/page.h"
#include "publication/report.h"

namespace samspar::cli {
namespace {

constexpr std::string_view kPubliceraExamples =
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

// What came of it. Throws Refused with the reason when it was refused.
template <typename T>
T made(acts::Outcome<T> outcome, const PubliceraWords& words, Call& call) {
    if (const auto* refusal = std::get_if<acts::Refusal>(&outcome)) {
        if (call.json) {
            call.output.data(json_line(Json{{"refused", acts::code_of(refusal->why)}}));
        }
        throw Refused(refusal_text(*refusal, words.year));
    }
    return std::get<T>(std::move(outcome));
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

int tell(const acts::Published& published, Call& call) {
    const auto& [record, prepared] = published;
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

int publicera(const PubliceraWords& words, Call& call) {
    const acts::PublishOrder order{.period = read_year(words.year),
                                   .progress = [&](std::size_t done, std::size_t all) {
                                       call.output.progress("protecting", done, all);
                                   }};
    store::Store& store = call.store();
    const CommandEnvironment environment(store);
    const acts::Doer doer = call.doer(store.clock_now());
    if (words.dry_run) {
        return tell_dry_run(
            made(acts::preview_publicering(environment.get(), doer, order), words, call),
            words,
            call);
    }
    return tell(made(acts::create_publicering(environment.get(), doer, order, {}), words, call),
                call);
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
                    "sha256, antal_rattelser, rapport}; {dry_run, period, rapport}; {refused}");
    add_examples(app, kPubliceraExamples);
    app.callback(
        [words, &chosen] { chosen.run = [words](Call& call) { return publicera(*words, call); }; });
}

}  // namespace samspar::cli
