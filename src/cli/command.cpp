#include "cli/command.h"

#include <CLI/CLI.hpp>

namespace samspar::cli {

acts::Doer Call::doer(domain::Instant now) const {
    return {.who = acts::Operator{account}, .admitted = acts, .address = {}, .now = now};
}

void add_json_option(CLI::App& app, Chosen& chosen, std::string_view what_it_prints) {
    app.add_flag("--json", chosen.json, "Print JSON for machines: " + std::string(what_it_prints));
}

void add_data_options(CLI::App& app, Chosen& chosen) {
    app.add_option("--data", chosen.data, "The data directory of the förbund")
        ->required()
        ->type_name("DIR");
    app.add_option(
           "--key-file", chosen.key_file, "The key file, when it is not where DIR/config says")
        ->type_name("PATH");
}

void add_overwrite_option(CLI::App& app, Chosen& chosen) {
    app.add_flag("--overwrite", chosen.overwrite, "Replace a file that is there already");
}

void add_examples(CLI::App& app, std::string_view lines) {
    app.footer("Examples:\n" + std::string(lines));
}

}  // namespace samspar::cli
