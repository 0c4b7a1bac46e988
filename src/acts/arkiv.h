#pragma once

#include <functional>

#include "acts/doer.h"
#include "acts/environment.h"
#include "acts/outcome.h"
#include "arkiv/archive.h"

namespace samspar::acts {

// Everything the förbund has, in clear text, as one tar archive (arkiv/archive.h). It is of one
// moment, and nobody waits meanwhile. `take` gets the first byte when all of it was read once and
// found whole, and the row of the act is in the log, which is therefore not in the archive itself.
// Throws arkiv::NotWhole, and what `take` throws.
[[nodiscard]] Outcome<arkiv::ArchiveSummary> give_out_arkiv(
    const Environment& environment,
    const Doer& doer,
    const arkiv::Sink& take,
    std::function<void(std::size_t done, std::size_t of)> progress = {});

}  // namespace samspar::acts
