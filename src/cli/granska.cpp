#include <CLI/CLI.hpp>
#include <memory>

#include "audit/audit.h"
#include "cli/commands.h"

namespace samspar::cli {
namespace {

constexpr std::string_view kGranskaExamples =
    "  samspar granska publicering-1.json\n"
    "  samspar granska publicering-1.json publicering-2.json --json\n"
    "  samspar granska --fast publicering-1.json\n"
    "\nThe files are in the format sdc-audit/1; all of them are held together, as a reader could.\n"
    "The exit code is 0 when nothing can be worked out, 1 when something can, 2 when a file "
    "cannot\n"
    "be read, contradicts itself, or cannot be decided.";

constexpr int kUndecided = 2;
constexpr std::size_t kMostMegabytes = 50;

struct GranskaWords {
    std::vector<std::string> files;
    bool fast = false;
};

int granska(const GranskaWords& words, Call& call) {
    std::vector<std::string> texts;
    for (const std::string& path : words.files) {
        const std::string& text = call.files.at(path);
        if (text.size() > kMostMegabytes * 1024 * 1024) {
            throw FileProblem("cannot read " + path + ": it is larger than " +
                              std::to_string(kMostMegabytes) + " MB");
        }
        texts.push_back(text);
    }
    const audit::Report report = audit::examine(texts, {.names = words.files, .fast = words.fast});
    call.output.data(call.json ? audit::report_json(report) : audit::report_text(report));
    return report.exit_status();
}

}  // namespace

void add_granska(CLI::App& app, Chosen& chosen) {
    const auto words = std::make_shared<GranskaWords>();
    app.add_option("FILE", words->files, "What was published, in the format sdc-audit/1")
        ->required();
    app.add_flag(
        "--fast", words->fast, "Stop at a cell when enough values are seen; as safe, less is told");
    add_json_option(app, chosen, "the report, with cells, findings and the exit code");
    add_examples(app, kGranskaExamples);
    app.callback([words, &chosen] {
        chosen.input_files = words->files;
        chosen.exit_when_failed = kUndecided;
        chosen.run = [words](Call& call) { return granska(*words, call); };
    });
}

}  // namespace samspar::cli
