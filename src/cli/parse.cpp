#include "cli/parse.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <sstream>

#include "cli/commands.h"
#include "cli/library_versions.h"

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
    app.set_version_flag("--version", std::string(kProgramVersion), "Print the version and exit");
    app.footer(kFooter);
    for (const Command& command : commands()) {
        CLI::App* const sub =
            app.add_subcommand(std::string(command.name), std::string(command.purpose));
        command.add(*sub, chosen);
    }
}

// What the library says of a wrong command line; it speaks of what is missing before it speaks of
// a word that it does not know, which is why that is missing.
std::string error_text_of(const CLI::App& app, const CLI::ParseError& error, std::string text) {
    const std::vector<std::string> unknown = app.remaining(true);
    const bool missing = dynamic_cast<const CLI::RequiredError*>(&error) != nullptr;
    if (missing && !unknown.empty()) {
        const bool option = unknown.front().starts_with('-');
        text.insert(0,
                    std::string("there is no ") + (option ? "option " : "command ") +
                        unknown.front() + "\n");
    }
    text.erase(text.find_last_not_of('\n') + 1);
    return text;
}

// All words of the command that was parsed.
std::string words_of(const CLI::App& app) {
    std::string words;
    for (const CLI::App* at = &app; !at->get_subcommands().empty();) {
        at = at->get_subcommands().front();
        words += (words.empty() ? "" : " ") + at->get_name();
    }
    return words;
}

void collect(const CLI::App& app, const std::string& words, std::vector<std::string>& all) {
    for (const CLI::App* sub : app.get_subcommands([](const CLI::App*) { return true; })) {
        if (sub->get_name().empty()) {
            continue;  // a group of options
        }
        collect(*sub, words.empty() ? sub->get_name() : words + " " + sub->get_name(), all);
    }
    // Also one that has more words and needs none of them.
    if (app.get_require_subcommand_min() == 0) {
        all.push_back(words);
    }
}

}  // namespace

std::vector<std::string> command_words() {
    CLI::App app;
    Chosen chosen;
    fill(app, chosen);
    std::vector<std::string> all;
    collect(app, "", all);
    return all;
}

std::optional<int> parse(const std::vector<std::string>& words, Output& output, Chosen& chosen) {
    CLI::App app("Samspår follows up deltagare in samordnad rehabilitering.", "samspar");
    fill(app, chosen);
    try {
        std::vector<std::string> reversed(words.rbegin(), words.rend());
        app.parse(std::move(reversed));
        chosen.acts = acts_of_command(words_of(app));
        return std::nullopt;
    } catch (const CLI::ParseError& error) {
        std::ostringstream out;
        std::ostringstream err;
        const int code = app.exit(error, out, err);
        output.data(out.str());
        if (const std::string text = error_text_of(app, error, err.str()); !text.empty()) {
            output.message(text);
        }
        return code == 0 ? kExitOk : kExitWrongUse;
    }
}

}  // namespace samspar::cli
