#pragma once

#include <optional>
#include <string>

#include "cli/act_outcome.h"
#include "cli/command.h"
#include "cli/json.h"
#include "domain/kodlista.h"

namespace samspar::cli {

// The code lists as they are now; `list` is the one that is asked for, all when empty.
acts::Outcome<domain::Kodlistor> read_lists(const std::string& list, Call& call);

// How the commands on code lists say what they are given and what they did.

Json kod_json(const domain::Kod& kod);

// The codes of a list as lines of a table, in their order.
std::string codes_text(const domain::Kodlista& list);

// A day of the command line. Throws WrongUse, which names the option.
std::optional<domain::Date> read_day(const std::string& text, std::string_view option);

// The option of a command that gives a code its last day.
void add_confirm_effects(CLI::App& sub, bool& chosen);

// What came of an act on a code: prints the code as it is now, or what is wrong with each field.
// `done`: what to say after the code, as `is in the list`.
int print_kod(acts::Outcome<domain::Kod> outcome, std::string_view done, Call& call);

}  // namespace samspar::cli
