#include <CLI/CLI.hpp>
#include <array>
#include <memory>

#include "acts/mikrodata.h"
#include "cli/act_outcome.h"
#include "cli/commands.h"
#include "cli/json.h"
#include "export/microdata_files.h"

namespace samspar::cli {
namespace {

constexpr std::string_view kMikrodataExamples =
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

std::string sentence(const acts::Refusal& refusal) {
    if (refusal.why == acts::Why::kNotPublished) {
        return "publish the tables of the year first: samspar publicera YEAR";
    }
    if (refusal.why == acts::Why::kNobodyLeft) {
        return "nobody ended in the year who is not in an earlier file";
    }
    if (refusal.why == acts::Why::kNoSafeProfile) {
        return "no profile fulfils every condition";
    }
    if (refusal.why == acts::Why::kOvertaken) {
        return "something else was published in the meantime; try again";
    }
    return refusal_text(refusal);
}

int refuse(const acts::Refusal& refusal, Call& call) {
    if (call.json) {
        Json failed = Json::array();
        for (const auto& [profile, why] : refusal.grounds) {
            failed.push_back({{"profil", profile}, {"villkor", why}});
        }
        call.output.data(
            json_line({{"error", acts::code_of(refusal.why)}, {"profiler", std::move(failed)}}));
    } else {
        for (const auto& [profile, why] : refusal.grounds) {
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
    store::Store& store = call.store();
    const CommandEnvironment environment(store);
    const auto outcome =
        acts::create_mikrodata(environment.get(), call.doer(store.clock_now()), words.year);
    if (const auto* refusal = std::get_if<acts::Refusal>(&outcome)) {
        return refuse(*refusal, call);
    }
    tell(words, std::get<publication::PreparedMicrodata>(outcome), call);
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
    add_overwrite_option(app, chosen);
    add_data_options(app, chosen);
    add_json_option(app, chosen, "what is promised and what was measured, or why it is refused");
    add_examples(app, kMikrodataExamples);
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
