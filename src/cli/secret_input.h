#pragma once

#include <optional>
#include <string_view>
#include <variant>

#include "cli/output.h"
#include "security/open_keyring.h"
#include "security/secret.h"

namespace samspar::cli {

// One line of standard input; from a terminal after the prompt, and without showing it. Never an
// argument: those are seen by everybody on the machine. Empty at the end of the input.
std::optional<security::SecretText> read_secret_line(std::string_view prompt, Output& output);

// Asks for a recovery passphrase. Throws Refused when there is none.
security::SecretText ask_passphrase(Output& output);

// Asks for two sheets of a split, one after the other. A row that was mistyped is named, and at a
// terminal the sheet asked for again. Throws Refused when they are not two shares of one split.
security::SlotOpener ask_shares(Output& output);

}  // namespace samspar::cli
