#include "cli/parse.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <sstream>

#include "cli/commands.h"

namespace samspar::cli {
namespace {

constexpr const char* kFooter =
    "Data goes to stdout, messages to stderr. Exit codes: 0 done, 1 refused or something found,\n"
    "2 wrong use, 3 the store cannot be opened.\n"
    "A command on a store that `samspar serve` has open is carried out by that service.\n\n"
    "Examples:\n"
    "  samspar demo --data training\n"
    "  samspar serve --data training\n"
    "  samspar statistik 2021 --data training\n"
    "  samspar import --help";

void fill(CLI::App& app, Chosen& chosen) {
    app.require_subcommand(1);
    app.footer(kFooter);
    for (const Command& command : commands()) {
        CLI::App* const sub =
            app.add_subcommand(std::string(command.name), std::string(command.purpose));
        command.add(*sub, chosen);
    }
}

}  // namespace

std::optional<int> parse(const std::vector<std::string>& words, Output& output, Chosen& chosen) {
    CLI::App app("Samspår follows up deltagare in samordnad rehabilitering.", "samspar");
    fill(app, chosen);
    try {
        std::vector<std::string> reversed(words.rbegin(), words.rend());
        app.parse(std::move(reversed));
        return std::nullopt;
    } catch (const CLI::ParseError& error) {
        std::ostringstream out;
        std::ostringstream err;
        const int code = app.exit(error, out, err);
        output.data(out.str());
        std::string text = err.str();
        text.erase(text.find_last_not_of('\n') + 1);
        if (!text.empty()) {
            output.message(text);
        }
        return code == 0 ? kExitOk : kExitWrongUse;
    }
}

}  // namespace samspar::cli
