#pragma once

#include <string>
#include <string_view>

#include "intake/import.h"

namespace samspar::cli {

// `obs: kolumn utbildning: samlas inte in ... (3 rader: 17, 20, 31)`.
std::string note_text(const intake::ImportNote& note);

// How many rows ended as what, a line for each; that there was no row to be read when there was
// none.
std::string counts_text(const intake::ImportReport& report);

// What became of the file as a whole, in one line. `acceptable` as ImportReport::acceptable says.
std::string_view outcome_text(const intake::ImportReport& report, bool acceptable);

}  // namespace samspar::cli
