#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <string_view>

#include "cli/command.h"

namespace samspar::cli {

// What a subcommand is told of by its help: its name, what it does, what --json prints.
struct Subcommand {
    const char* name;
    const char* purpose;
    std::string_view json;
};

// Adds a subcommand on the store, which runs `run` on the words that its options have filled in.
// `words` are shared by the subcommands of one command, of which one is chosen.
template <typename Words>
CLI::App* add_subcommand(CLI::App& app,
                         Chosen& chosen,
                         const std::shared_ptr<Words>& words,
                         const Subcommand& of,
                         std::string_view examples,
                         int (*run)(const Words&, Call&)) {
    CLI::App* const sub = app.add_subcommand(of.name, of.purpose);
    add_data_options(*sub, chosen);
    add_json_option(*sub, chosen, of.json);
    add_examples(*sub, examples);
    sub->callback([words, run, &chosen] {
        chosen.run = [words, run](Call& call) { return run(*words, call); };
    });
    return sub;
}

}  // namespace samspar::cli
