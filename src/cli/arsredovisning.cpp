#include "acts/arsredovisning.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/act_outcome.h"
#include "cli/commands.h"
#include "cli/json.h"

namespace samspar::cli {
namespace {

constexpr std::string_view kArsredovisningExamples =
    "  samspar arsredovisning 2021 --out /srv/rapport --data /srv/samspar\n"
    "  samspar arsredovisning 2021 --typ publicering --out . --data /srv/samspar --json";

struct ArsredovisningWords {
    int year = 0;
    std::string kind = "intern";
    std::string out;
};

std::string path_of(const ArsredovisningWords& words, std::string_view format) {
    return words.out + (words.out.ends_with('/') ? "" : "/") + "arsredovisning-" +
           std::to_string(words.year) + "." + std::string(format);
}

std::vector<exporting::ReleaseFile> files_of(const ArsredovisningWords& words, Call& call) {
    const auto& formats = publication::kArsredovisningFormats;
    const CommandEnvironment environment(call.store());
    auto outcome = acts::read_arsredovisning(
        environment.get(),
        call.doer(call.store().clock_now()),
        {.year = domain::year_period(words.year),
         .kind = publication::parse_arsredovisning_kind(words.kind).value(),
         .formats = {formats.begin(), formats.end()},
         .program = {}});
    if (why_refused(outcome) == acts::Why::kNotFound) {
        throw Refused("publish the tables of the year first: samspar publicera " +
                      std::to_string(words.year));
    }
    return done_or_refused(std::move(outcome));
}

int arsredovisning(const ArsredovisningWords& words, Call& call) {
    Json written = Json::array();
    for (const exporting::ReleaseFile& file : files_of(words, call)) {
        const std::string path = path_of(words, file.format);
        call.output.file(path, file.content);
        call.output.message(
            "wrote " + path +
            (file.format.starts_with("rattelse") ? ", what is corrected of it" : ""));
        written.push_back({{"format", file.format}, {"fil", path}});
    }
    if (call.json) {
        call.output.data(json_line({{"ar", words.year}, {"typ", words.kind}, {"filer", written}}));
    }
    return kExitOk;
}

}  // namespace

void add_arsredovisning(CLI::App& app, Chosen& chosen) {
    constexpr int kFirstYear = 1900;
    constexpr int kLastYear = 2199;
    const auto words = std::make_shared<ArsredovisningWords>();
    app.add_option("YEAR", words->year, "The year reported, 2021")
        ->required()
        ->check(CLI::Range(kFirstYear, kLastYear));
    app.add_option("--typ",
                   words->kind,
                   "intern: exact, not to be published; publicering: the published figures")
        ->check(CLI::IsMember({"intern", "publicering"}))
        ->capture_default_str();
    app.add_option("--out", words->out, "The directory that the three files are written to")
        ->required()
        ->type_name("DIR");
    add_overwrite_option(app, chosen);
    add_data_options(app, chosen);
    add_json_option(app, chosen, "which files were written");
    add_examples(app, kArsredovisningExamples);
    app.callback([words, &chosen] {
        chosen.output_directory = words->out;
        chosen.output_directory = words->out;
        for (const std::string_view format : publication::kArsredovisningFormats) {
            chosen.output_files.push_back(path_of(*words, format));
        }
        chosen.run = [words](Call& call) { return arsredovisning(*words, call); };
    });
}

}  // namespace samspar::cli
