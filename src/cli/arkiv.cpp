#include "acts/arkiv.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/act_outcome.h"
#include "cli/archive_delivery.h"
#include "cli/commands.h"
#include "cli/json.h"

namespace samspar::cli {
namespace {

constexpr std::string_view kArkivExamples =
    "  samspar arkiv --klartext --out /mnt/arkiv/hbs-2026 --data /srv/samspar\n"
    "  samspar arkiv --klartext --tar --data /srv/samspar | age -r RECIPIENT > hbs.tar.age\n"
    "\nEverything the förbund has, of one moment: registreringar with their history, insatser, "
    "users, "
    "code lists, publications as they were given out, the access log; no password, key or secret. "
    "What is there is CLEAR TEXT about single persons: with --tar it can be encrypted before it "
    "reaches a disk. beskrivning.html says what everything means, sha256sum -c manifest-sha256.txt "
    "whether it is whole. Another Samspår imports the files in data/import.";

struct ArkivWords {
    std::string out;
    bool tar = false;
    bool clear_text = false;
};

int write_arkiv(Call& call) {
    store::Store& store = call.store();
    const CommandEnvironment environment(store);
    Output& output = call.output;
    arkiv::ArchiveSummary made;
    try {
        made = done_or_refused(acts::give_out_arkiv(
            environment.get(),
            call.doer(store.clock_now()),
            [&](std::string_view bytes) { output.data(bytes); },
            [&](std::size_t done, std::size_t of) { output.progress("writing", done, of); }));
    } catch (const arkiv::NotWhole& why) {
        throw Refused(why.what());
    }
    output.message(std::to_string(made.registreringar) + " registreringar, " +
                   std::to_string(made.log_rows) + " rows of the log, " +
                   std::to_string(made.files) + " files; manifest " + made.manifest_sha256);
    return kExitOk;
}

void check(const ArkivWords& words) {
    if (!words.clear_text) {
        throw CLI::ValidationError(
            "--klartext",
            "has to be given: what is written is clear text about single persons, outside the "
            "encrypted store");
    }
    if (words.tar == !words.out.empty()) {
        throw CLI::ValidationError("--out DIR or --tar", "exactly one of them has to be given");
    }
}

}  // namespace

void add_arkiv(CLI::App& app, Chosen& chosen) {
    const auto words = std::make_shared<ArkivWords>();
    app.add_option("--out", words->out, "The directory to make; it may be there when it is empty")
        ->type_name("DIR");
    app.add_flag("--tar", words->tar, "Write a tar archive to stdout, for a pipe");
    app.add_flag("--klartext",
                 words->clear_text,
                 "Yes: clear text about single persons leaves the encrypted store");
    app.add_flag("--progress", chosen.progress, "Show progress also when stderr is no terminal");
    add_data_options(app, chosen);
    add_json_option(app, chosen, "of --out: {out, files, bytes, manifest_sha256}");
    add_examples(app, kArkivExamples);
    app.callback([words, &chosen] {
        check(*words);
        if (words->tar) {
            chosen.data_taker = std::make_shared<ArchiveStream>();
        } else {
            const auto directory = std::make_shared<ArchiveDirectory>(words->out, chosen.data);
            chosen.data_taker = directory;
            chosen.afterwards = [directory, json = chosen.json](Output& output) {
                directory->finish(output, json);
            };
        }
        chosen.run = write_arkiv;
    });
}

}  // namespace samspar::cli
