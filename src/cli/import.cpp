#include "acts/import.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <memory>

#include "cli/act_outcome.h"
#include "cli/commands.h"
#include "cli/import_text.h"
#include "cli/json.h"
#include "domain/shown_text.h"
#include "intake/errors_copy.h"
#include "intake/registrering_rows.h"

namespace samspar::cli {
namespace {

constexpr std::size_t kLongestPath = 200;

constexpr std::string_view kImportExamples =
    "  samspar import insatser insatser.csv --data /srv/samspar\n"
    "  samspar import registreringar 2025.csv --data /srv/samspar --dry-run\n"
    "  samspar import registreringar 2025.xlsx --sheet Deltagare --data /srv/samspar "
    "--errors-out wrong.csv\n"
    "  samspar import antal kugghjulen.csv --data /srv/samspar --create-insatser";

constexpr std::string_view kJson =
    "{kind, file, sha256, rows, new, changed, same, noted, refused, stored, dry_run, "
    "insatser_made, "
    "notes: [{code, column, message, rows, first_rows}], noted_cells: [{row, column, code, "
    "message, limit}], noted_left_out, errors: [{row, column, code, message, limit}], "
    "errors_left_out}";

struct ImportWords {
    std::string file;
    std::string errors_out;
    std::string sheet;
    bool dry_run = false;
    bool good_rows_only = false;
    bool create_insatser = false;
    bool strict = false;
    bool confirm_effects = false;
};

Json to_json(const std::vector<intake::ImportError>& cells) {
    Json all = Json::array();
    for (const intake::ImportError& cell : cells) {
        all.push_back({{"row", cell.row},
                       {"column", cell.column},
                       {"code", cell.code.text()},
                       {"message", cell.message},
                       {"limit", cell.limit ? Json(*cell.limit) : Json(nullptr)}});
    }
    return all;
}

Json to_json(const intake::ImportReport& report, const std::string& file) {
    Json notes = Json::array();
    for (const intake::ImportNote& note : report.notes) {
        notes.push_back({{"code", note.code.text()},
                         {"column", note.column},
                         {"message", note.message},
                         {"rows", note.rows},
                         {"first_rows", note.first_rows}});
    }
    return {{"kind", report.kind},
            {"file", file},
            {"sha256", report.file_sha256},
            {"rows", report.rows},
            {"new", report.rows_new},
            {"changed", report.rows_changed},
            {"same", report.rows_same},
            {"noted", report.rows_noted},
            {"refused", report.rows_refused},
            {"stored", report.committed},
            {"dry_run", report.dry_run},
            {"insatser_made", report.insatser_created},
            {"notes", notes},
            {"noted_cells", to_json(report.noted)},
            {"noted_left_out", report.noted_left_out},
            {"errors", to_json(report.errors)},
            {"errors_left_out", report.errors_left_out}};
}

// A row that says what may be, and asks whether it is meant.
bool is_effect(const intake::ImportError& error) {
    return error.code == "registreringar_outside" || error.code == "figures_move";
}

void tell(const intake::ImportReport& report,
          const ImportWords& words,
          bool acceptable,
          Call& call) {
    for (const intake::ImportError& error : report.errors) {
        call.output.message(to_string(error));
    }
    if (report.errors_left_out > 0) {
        call.output.message("och " + std::to_string(report.errors_left_out) + " fel till");
    }
    if (std::ranges::any_of(report.errors, is_effect)) {
        call.output.message(
            "if that is what the changed insatser are meant to do: import with --confirm-effects");
    }
    for (const intake::ImportNote& note : report.notes) {
        call.output.message(note_text(note));
    }
    std::string text = report.kind + " from " + domain::shown_text(words.file, kLongestPath) + "\n";
    text += counts_text(report);
    text += outcome_text(report, acceptable);
    // Only now: what a refused file would have made is not there.
    for (const std::string& namn : report.insatser_created) {
        text += (report.committed ? "Made the insats " : "Would make the insats ") + namn + ".\n";
    }
    call.output.data(text);
}

void write_errors_copy(const std::string& bytes,
                       const intake::ImportReport& report,
                       const ImportWords& words,
                       Call& call) {
    const std::string copy = intake::errors_copy(bytes, report.errors, words.sheet);
    if (copy.empty()) {
        call.output.message("the file cannot be read, so there is no copy of it");
        return;
    }
    call.output.file(words.errors_out, copy);
    call.output.message("what is wrong with each row stands in the column fel of " +
                        words.errors_out);
}

int run_import(acts::ImportKind kind, const ImportWords& words, Call& call) {
    const std::string& bytes = call.files.at(words.file);
    intake::ImportOptions options;
    options.dry_run = words.dry_run;
    options.good_rows_only = words.good_rows_only;
    options.create_insatser = words.create_insatser;
    options.sheet = words.sheet;
    options.strict = words.strict;
    options.effects_confirmed = words.confirm_effects;
    if (!words.errors_out.empty()) {
        options.most_errors = static_cast<std::size_t>(-1);  // the copy tells them all
    }
    options.progress = [&](std::size_t done, std::size_t of) {
        call.output.progress("reading", done, of);
    };
    store::Store& store = call.store();
    const CommandEnvironment environment(store);
    const intake::ImportReport report = done_or_refused(
        acts::import_file(environment.get(), call.doer(store.clock_now()), kind, bytes, options));
    const bool acceptable = report.acceptable(options.good_rows_only);
    if (!words.errors_out.empty() && !report.errors.empty()) {
        write_errors_copy(bytes, report, words, call);
    }
    if (call.json) {
        call.output.data(json_line(to_json(report, words.file)));
    } else {
        tell(report, words, acceptable, call);
    }
    return acceptable ? kExitOk : kExitRefused;
}

// Every column of registreringar.csv, the required ones first, in lines of at most 80 signs.
std::string registrering_columns() {
    constexpr std::size_t kWidth = 76;
    std::string all = "insats; start; kon; fodelsear or alder (at start); and where wanted:\n ";
    std::size_t width = 1;
    for (const intake::Column& column : intake::registrering_columns()) {
        const bool named = column.required || column.name == "fodelsear" || column.name == "alder";
        if (named) {
            continue;
        }
        if (width + 1 + column.name.size() > kWidth) {
            all += "\n ";
            width = 1;
        }
        all.append(" ").append(column.name);
        width += 1 + column.name.size();
    }
    return all;
}

void add_kind(CLI::App& app,
              Chosen& chosen,
              const char* kind,
              const char* purpose,
              const std::string& columns,
              acts::ImportKind what) {
    CLI::App* const sub = app.add_subcommand(kind, purpose);
    const auto words = std::make_shared<ImportWords>();
    sub->add_option("FILE",
                    words->file,
                    "CSV in UTF-8 or Windows-1252, separated by ; , or tab, or an Excel workbook "
                    "(XLSX)")
        ->required();
    add_data_options(*sub, chosen);
    sub->add_flag("--dry-run", words->dry_run, "Do everything but change the store");
    sub->add_flag("--good-rows-only",
                  words->good_rows_only,
                  "Store the rows that are right; else one wrong row refuses the file");
    sub->add_flag("--strict",
                  words->strict,
                  "Refuse what would be noted, of a row or of the sheet, such as an answer that is "
                  "not stored or a hidden column")
        ->excludes("--good-rows-only");
    sub->add_flag("--create-insatser",
                  words->create_insatser,
                  "Make insatser that are not known, from their earliest start in the file");
    sub->add_option(
           "--sheet", words->sheet, "The sheet of a workbook; else the first that is not hidden")
        ->type_name("NAME");
    if (what == acts::ImportKind::kInsatser) {
        sub->add_flag("--confirm-effects",
                      words->confirm_effects,
                      "Store also changes that existing registreringar contradict or that move "
                      "figures of past years; without it they are told and refused");
    }
    sub->add_option("--errors-out",
                    words->errors_out,
                    "Write a copy of the file, always as CSV, with a column fel that says what is "
                    "wrong")
        ->type_name("FILE");
    add_overwrite_option(*sub, chosen);
    sub->add_flag("--progress", chosen.progress, "Show progress also when stderr is no terminal");
    add_json_option(*sub, chosen, kJson);
    add_examples(*sub, std::string(kImportExamples) + "\n\nColumns:\n  " + columns);
    sub->callback([words, what, &chosen] {
        chosen.input_files = {words->file};
        if (!words->errors_out.empty()) {
            chosen.output_files = {words->errors_out};
        }
        chosen.run = [words, what](Call& call) { return run_import(what, *words, call); };
    });
}

}  // namespace

void add_import(CLI::App& app, Chosen& chosen) {
    app.require_subcommand(1);
    add_examples(
        app,
        std::string(kImportExamples) +
            "\n\nFILE is CSV, or an Excel workbook (XLSX), of which one sheet is read: the "
            "first that\nis not hidden, or the one that --sheet names.");
    add_kind(app,
             chosen,
             "registreringar",
             "Who started and ended; a row that is there already changes nothing",
             registrering_columns(),
             acts::ImportKind::kRegistreringar);
    add_kind(app,
             chosen,
             "insatser",
             "What deltagare take part in",
             "namn; and where wanted: inriktning registrering arbetslivsinriktad start slut\n"
             "  huvudman forvantad_tid alder_fran alder_till kon_begransning redovisas_i\n"
             "  beskrivning",
             acts::ImportKind::kInsatser);
    add_kind(app,
             chosen,
             "antal",
             "Counts of volyminsatser and of years before Samspår",
             "insats; ar; antal; and where wanted: enhet kon",
             acts::ImportKind::kAntal);
}

}  // namespace samspar::cli
