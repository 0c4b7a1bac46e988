#pragma once

#include <string_view>

#include "acts/doer.h"
#include "acts/environment.h"
#include "acts/outcome.h"
#include "intake/import.h"

namespace samspar::acts {

enum class ImportKind : std::uint8_t { kRegistreringar, kInsatser, kAntal };

// Reads a file of that kind into the store (intake/import.h), in one transaction with its row in
// the log. What is wrong with the file is in the report and is no refusal: then nothing is stored
// but a row that says so. A dry run leaves none. Who imports stands in the history of what was
// stored, whatever actor the options name.
[[nodiscard]] Outcome<intake::ImportReport> import_file(const Environment& environment,
                                                        const Doer& doer,
                                                        ImportKind kind,
                                                        std::string_view bytes,
                                                        intake::ImportOptions options);

}  // namespace samspar::acts
