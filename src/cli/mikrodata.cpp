#include <CLI/CLI.hpp>
#include <array>
#include <memory>

#include "cli/commands.h"
#include "cli/json.h"
#include "cli/library_versions.h"
#include "export/microdata_files.h"
#include "publication/microdata.h"

namespace samspar::cli {
namespace {

constexpr std::string_view kExamples =
    "  samspar mikrodata 2021 --out /srv/utlamnat --data /srv/samspar\n"
    "  samspar mikrodata 2021 --out . --data /srv/samspar --json";

struct MikrodataWords {
    int year = 0;
    std::string out;
};

// The files that can come, by their endings.
constexpr std::array kEndings{".csv", "-kodbok.csv", "-garanti.txt", "-sdc-audit.json"};

std::string path_of(const MikrodataWords& words, const std::string& name) {
    return words.out + (words.out.ends_with('/') ? "" : "/") + name;
}

std::string sentence(publication::NoMicrodata refusal) {
    switch (refusal) {
        case publication::NoMicrodata::kNotPublished:
            return "publish the tables of the year first: samspar publicera YEAR";
        case publication::NoMicrodata::kNobodyLeft:
            return "nobody ended in the year who is not in an earlier file";
        case publication::NoMicrodata::kNoSafeProfile:
            return "no profile fulfils every condition";
        case publication::NoMicrodata::kOvertaken:
            return "something else was published in the meantime; try again";
    }
    return {};
}

int refuse(publication::NoMicrodata refusal,
           const publication::PreparedMicrodata& prepared,
           Call& call) {
    if (call.json) {
        Json failed = Json::array();
        for (const auto& [profile, why] : prepared.failed) {
            failed.push_back({{"profil", profile}, {"villkor", why}});
        }
        call.output.data(
            json_line({{"error", publication::code_of(refusal)}, {"profiler", std::move(failed)}}));
    } else {
        for (const auto& [profile, why] : prepared.failed) {
            call.output.message(profile + ": " + why);
        }
    }
    call.output.message("refused: " + sentence(refusal));
    return kExitRefused;
}

void tell(const MikrodataWords& words, const publication::PreparedMicrodata& prepared, Call& call) {
    Json files = Json::array();
    for (const store::PubliceringFile& file : prepared.files) {
        const std::string path = path_of(words, file.name);
        call.output.file(path, file.content);
        files.push_back({{"format", file.format}, {"fil", path}, {"sha256", file.sha256}});
        if (!call.json) {
            call.output.message("wrote " + path);
        }
    }
    if (call.json) {
        Json told = prepared.report;
        told["tidigare"] = prepared.given_out;
        told["filer"] = std::move(files);
        call.output.data(json_line(told));
    } else if (prepared.given_out) {
        call.output.message("the year has had its file before; these are the same bytes");
    }
}

int mikrodata(const MikrodataWords& words, Call& call) {
    const domain::Period period = domain::year_period(words.year);
    store::Store& store = call.store();
    const publication::PreparedMicrodata prepared =
        publication::prepare_microdata(store, {.period = period, .program = kProgramVersion});
    std::optional<publication::NoMicrodata> refusal = prepared.refusal;
    {
        store::Transaction scope = store.write();
        if (!refusal) {
            refusal = publication::store_microdata(scope, store::drift(), prepared);
        }
        scope.commit(store::drift(), publication::microdata_event(period, prepared, refusal));
    }
    if (refusal) {
        return refuse(*refusal, prepared, call);
    }
    tell(words, prepared, call);
    return kExitOk;
}

}  // namespace

void add_mikrodata(CLI::App& app, Chosen& chosen) {
    constexpr int kFirstYear = 1900;
    constexpr int kLastYear = 2199;
    const auto words = std::make_shared<MikrodataWords>();
    app.add_option("YEAR", words->year, "A published year, 2021")
        ->required()
        ->check(CLI::Range(kFirstYear, kLastYear));
    app.add_option("--out", words->out, "The directory that the four files are written to")
        ->required()
        ->type_name("DIR");
    add_data_options(app, chosen);
    add_json_option(app, chosen, "what is promised and what was measured, or why it is refused");
    add_examples(app, kExamples);
    app.callback([words, &chosen] {
        chosen.output_directory = words->out;
        const std::string name = exporting::microdata_name(domain::year_period(words->year));
        for (const char* const ending : kEndings) {
            chosen.output_files.push_back(path_of(*words, name + ending));
        }
        chosen.run = [words](Call& call) { return mikrodata(*words, call); };
    });
}

}  // namespace samspar::cli
