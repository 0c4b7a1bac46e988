#pragma once

#include "cli/command.h"

namespace samspar::cli {

// Refuses output files of a command before anything is done, so that nothing is lost that somebody
// did not mean to lose: a file that the command reads, by whatever path or link it is named; one in
// the data directory; what is no ordinary file; and without --overwrite whatever is there already.
// Throws FileProblem.
void check_output_files(const Chosen& chosen);

}  // namespace samspar::cli
