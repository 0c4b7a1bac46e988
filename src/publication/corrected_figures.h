#pragma once

#include <vector>

#include "disclosure/rattelse/rattelse.h"
#include "export/rattelse_files.h"
#include "publication/json.h"
#include "store/publicering_ledger.h"

namespace samspar::publication {

// Every printed place of the counts that were wrong, in the order of the publicering: `page` is its
// page, `places` whom its cells count.
[[nodiscard]] std::vector<exporting::CorrectedFigure> corrected_figures(
    const Json& page,
    const std::vector<store::PlaceRow>& places,
    const std::vector<disclosure::CorrectedCount>& corrected);

}  // namespace samspar::publication
