#pragma once

#include <span>

#include "cli/command.h"

namespace samspar::cli {

// Every command of the program, in the order the help shows them.
std::span<const Command> commands();

// The acts that a command names, by all its words: "user add". Empty for one that is not known.
std::span<const acts::ActId> acts_of_command(std::string_view words);

void add_init(CLI::App& app, Chosen& chosen);
void add_setup_forbund(CLI::App& app, Chosen& chosen);
void add_serve(CLI::App& app, Chosen& chosen);
void add_demo(CLI::App& app, Chosen& chosen);
void add_import(CLI::App& app, Chosen& chosen);
void add_statistik(CLI::App& app, Chosen& chosen);
void add_publicera(CLI::App& app, Chosen& chosen);
void add_publicering(CLI::App& app, Chosen& chosen);
void add_granska(CLI::App& app, Chosen& chosen);
void add_arsredovisning(CLI::App& app, Chosen& chosen);
void add_mikrodata(CLI::App& app, Chosen& chosen);
void add_kodlista(CLI::App& app, Chosen& chosen);
void add_forbund(CLI::App& app, Chosen& chosen);
void add_user(CLI::App& app, Chosen& chosen);
void add_keyring(CLI::App& app, Chosen& chosen);
void add_doctor(CLI::App& app, Chosen& chosen);
void add_backup(CLI::App& app, Chosen& chosen);
void add_arkiv(CLI::App& app, Chosen& chosen);
void add_restore(CLI::App& app, Chosen& chosen);
void add_keyring(CLI::App& app, Chosen& chosen);
void add_upgrade(CLI::App& app, Chosen& chosen);
void add_version(CLI::App& app, Chosen& chosen);

}  // namespace samspar::cli
