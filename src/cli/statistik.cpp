#include "acts/statistik.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/act_outcome.h"
#include "cli/commands.h"

namespace samspar::cli {
namespace {

constexpr std::string_view kStatistikExamples =
    "  samspar statistik 2025 --data /srv/samspar\n"
    "  samspar statistik 2025T1 --data /srv/samspar --format html --out tertial.html\n"
    "  samspar statistik --period 2024-07/2025-06 --data /srv/samspar --format excel-csv "
    "--out span.csv\n"
    "  samspar statistik 2021 --insats UPIS --as-of 2022-02 --format json --data /srv/samspar";

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

std::optional<domain::AsOf> read_as_of(const StatistikWords& words) {
    if (words.as_of.empty()) {
        return std::nullopt;
    }
    const auto as_of = domain::parse_as_of(words.as_of);
    if (!as_of) {
        throw WrongUse("--as-of must be like 2022-02, 2022-02-28 or publicering:1");
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

acts::StatistikRequest read(const StatistikWords& words) {
    acts::StatistikRequest wanted;
    wanted.period = read_period(words);
    wanted.compare = wants_comparison(words);
    wanted.decimals = words.decimals;
    wanted.as_of = read_as_of(words);
    if (!words.insats.empty()) {
        wanted.insats = words.insats;
    }
    wanted.format = acts::parse_statistik_format(words.format).value();
    return wanted;
}

int statistik(const StatistikWords& words, Call& call) {
    const acts::StatistikRequest wanted = read(words);
    store::Store& store = call.store();
    const CommandEnvironment environment(store);
    std::string text = done_or_refused(acts::read_statistik(
                                           environment.get(), call.doer(store.clock_now()), wanted))
                           .content;
    if (wanted.format == acts::StatistikFormat::kJson) {
        text += "\n";
    }
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
    app.add_option(
           "--as-of",
           words->as_of,
           "As everything was registered when that month was over in Sweden, 2022-02 or its "
           "last day 2022-02-28, or as publicering N was made of it; else as of now")
        ->type_name("YYYY-MM|publicering:N");
    app.add_option("--format", words->format, "csv (statistik/1), json, excel-csv, xlsx or html")
        ->check(CLI::IsMember({"csv", "json", "excel-csv", "xlsx", "html"}))
        ->capture_default_str();
    app.add_option("--out", words->out, "Write there instead of to stdout")->type_name("FILE");
    add_overwrite_option(app, chosen);
    CLI::Option* const compare =
        app.add_flag("--compare", words->compare, "With the period before beside it");
    app.add_flag("--no-compare", words->no_compare, "Without it, also in excel-csv, xlsx and html")
        ->excludes(compare);
    app.add_option("--decimals", words->decimals, "Of shares in per cent")
        ->check(CLI::Range(0, 1))
        ->capture_default_str();
    add_json_option(app, chosen, "the same as --format json");
    add_examples(app, kStatistikExamples);
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
