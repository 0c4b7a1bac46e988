#pragma once

#include <vector>

#include "acts/doer.h"
#include "acts/environment.h"
#include "acts/outcome.h"
#include "publication/arsredovisning.h"

namespace samspar::acts {

// The tables of an annual report, one file for each asked format. The exact ones (kIntern) are for
// the förbund and the operator alone, and ask for a fresh proof.
// The version of the program in the request need not be given. Refuses with kForbidden,
// kStepUpRequired; kInvalid, field `ar`, for a year to come; kNotFound when the year is not
// published.
[[nodiscard]] Outcome<std::vector<exporting::ReleaseFile>> read_arsredovisning(
    const Environment& environment, const Doer& doer, publication::ArsredovisningRequest request);

}  // namespace samspar::acts
