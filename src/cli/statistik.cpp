#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "cli/commands.h"
#include "cli/json.h"
#include "cli/library_versions.h"
#include "domain/text_fold.h"
#include "export/excel_csv.h"
#include "export/html.h"
#include "export/report_of_statistics.h"
#include "export/report_xlsx.h"
#include "export/statistik_csv.h"
#include "export/statistik_json.h"
#include "security/sha256.h"
#include "statistics/compute.h"
#include "store/forbund.h"
#include "store/kodlistor.h"
#include "store/statistics_rows.h"

namespace samspar::cli {
namespace {

constexpr std::string_view kExamples =
    "  samspar statistik 2025 --data /srv/samspar\n"
    "  samspar statistik 2025T1 --data /srv/samspar --format html --out tertial.html\n"
    "  samspar statistik --period 2024-07/2025-06 --data /srv/samspar --format excel-csv "
    "--out span.csv\n"
    "  samspar statistik 2021 --insats UPIS --as-of 2022-02-15 --format json --data /srv/samspar";

struct StatistikWords {
    std::string year;
    std::string period;
    std::string insats;
    std::string as_of;
    std::string format = "csv";
    std::string out;
    bool compare = false;
    bool no_compare = false;
    int decimals = 0;
};

domain::Period parse(const std::string& text) {
    const auto period = domain::parse_period(text);
    if (!period) {
        throw WrongUse("the period must be like 2025, 2025T1 or 2025-01/2025-06");
    }
    return *period;
}

// A span stands instead of the year, or beside a year that it touches.
domain::Period read_period(const StatistikWords& words) {
    if (words.year.empty() && words.period.empty()) {
        throw WrongUse("say which year, like 2025, or give a span with --period");
    }
    const domain::Period period = parse(words.period.empty() ? words.year : words.period);
    if (!words.year.empty()) {
        const domain::Period year = parse(words.year);
        if (period.last < year.first || year.last < period.first) {
            throw WrongUse("--period does not touch " + words.year);
        }
    }
    return period;
}

std::optional<domain::Instant> read_as_of(const StatistikWords& words) {
    if (words.as_of.empty()) {
        return std::nullopt;
    }
    const auto as_of = domain::parse_instant(words.as_of);
    if (!as_of) {
        throw WrongUse("--as-of must be like 2022-02-15 or 2022-02-15T08:30:00Z");
    }
    return as_of;
}

// What people read compares with the period before unless told not to; what machines read holds
// what was asked for.
bool wants_comparison(const StatistikWords& words) {
    const bool for_people =
        words.format == "html" || words.format == "excel-csv" || words.format == "xlsx";
    return words.compare || (for_people && !words.no_compare);
}

domain::InsatsId insats_called(const domain::Snapshot& snapshot, const std::string& name) {
    const std::string folded = domain::fold(name);
    for (const domain::Insats& insats : snapshot.insatser) {
        if (domain::fold(insats.namn) != folded) {
            continue;
        }
        if (!statistics::has_own_figures(snapshot, insats.id)) {
            throw Refused(insats.namn + " is reported under another insats; ask for that one");
        }
        return insats.id;
    }
    throw Refused("there is no insats called \"" + name + "\"");
}

// Written before the figures are shown; when it cannot be written they are not.
void log_read(store::Store& store,
              const statistics::Request& request,
              const StatistikWords& words) {
    const Json detail{{"period", domain::to_string(request.period)},
                      {"jamfor", request.compare},
                      {"format", words.format},
                      {"per", words.as_of}};
    store::Transaction scope = store.write();
    scope.commit(store::drift(),
                 {.action = "statistik.read",
                  .object_type = request.insats ? "insats" : "forbund",
                  .object_id = request.insats ? std::to_string(request.insats->value) : "",
                  .result = store::AuditResult::kOk,
                  .count = std::nullopt,
                  .detail = detail.dump()});
}

std::string render(const statistics::ExactStatistics& computed,
                   const exporting::Provenance& provenance,
                   const std::string& format) {
    if (format == "json") {
        return exporting::statistik_json(computed, provenance, security::sha256_hex) + "\n";
    }
    if (format == "html") {
        return exporting::statistik_html(computed, provenance);
    }
    if (format == "xlsx") {
        return exporting::report_xlsx(exporting::report_of_statistics(computed, provenance));
    }
    return format == "excel-csv" ? exporting::excel_csv(computed, provenance)
                                 : exporting::statistik_csv(computed);
}

int statistik(const StatistikWords& words, Call& call) {
    statistics::Request request;
    request.period = read_period(words);
    request.compare = wants_comparison(words);
    request.decimals = words.decimals;
    const auto as_of = read_as_of(words);
    store::Store& store = call.store();
    const domain::Instant now = store.clock_now();
    statistics::ExactStatistics computed;
    domain::Forbund forbund;
    {
        store::ReadScope scope = store.read();
        forbund = store::load_forbund(scope);
        const domain::Kodlistor lists = store::load_kodlistor(scope);
        const domain::Snapshot snapshot =
            as_of
                ? store::load_snapshot_as_of(scope, lists, request.period, request.compare, *as_of)
                : store::load_snapshot(scope, request.period, request.compare);
        if (!words.insats.empty()) {
            request.insats = insats_called(snapshot, words.insats);
        }
        computed = statistics::compute(snapshot, lists, request);
    }
    log_read(store, request, words);
    const exporting::Provenance provenance{.forbund = forbund.namn,
                                           .uttaget = now,
                                           // Nothing is known of a moment that is still to come.
                                           .underlag = std::min(as_of.value_or(now), now),
                                           .program = kProgramVersion,
                                           .training = forbund.training};
    const std::string text = render(computed, provenance, words.format);
    if (words.out.empty()) {
        call.output.data(text);
    } else {
        call.output.file(words.out, text);
        call.output.message("wrote " + words.out);
    }
    return kExitOk;
}

}  // namespace

void add_statistik(CLI::App& app, Chosen& chosen) {
    const auto words = std::make_shared<StatistikWords>();
    app.add_option("YEAR", words->year, "A year, 2025, or a tertial, 2025T1");
    app.add_option(
           "--period", words->period, "A span of whole months, both included, instead of the year")
        ->type_name("YYYY-MM/YYYY-MM");
    add_data_options(app, chosen);
    app.add_option("--insats", words->insats, "Only that insats")->type_name("NAME");
    app.add_option("--as-of", words->as_of, "As everything was registered at that moment")
        ->type_name("TIME");
    app.add_option("--format", words->format, "csv (statistik/1), json, excel-csv, xlsx or html")
        ->check(CLI::IsMember({"csv", "json", "excel-csv", "xlsx", "html"}))
        ->capture_default_str();
    app.add_option("--out", words->out, "Write there instead of to stdout")->type_name("FILE");
    CLI::Option* const compare =
        app.add_flag("--compare", words->compare, "With the period before beside it");
    app.add_flag("--no-compare", words->no_compare, "Without it, also in excel-csv, xlsx and html")
        ->excludes(compare);
    app.add_option("--decimals", words->decimals, "Of shares in per cent")
        ->check(CLI::Range(0, 1))
        ->capture_default_str();
    add_json_option(app, chosen, "the same as --format json");
    add_examples(app, kExamples);
    app.callback([words, &chosen] {
        if (chosen.json) {
            words->format = "json";
        }
        if (!words->out.empty()) {
            chosen.output_files = {words->out};
        }
        chosen.run = [words](Call& call) { return statistik(*words, call); };
    });
}

}  // namespace samspar::cli
