#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "disclosure/rattelse/recount.h"
#include "disclosure/release/draft.h"

namespace samspar::disclosure {

// The counts of a new edition as cells, before anything is withdrawn to protect others: those that
// were printed, each with what its class tells, those that were hidden, and what stands in no
// table.
struct EditionDraft {
    Draft draft;
    std::vector<std::optional<std::size_t>>
        places;  // of the lines of the recount; empty: nobody can be
};

// Beside the cells of `earlier`. `with_numbers` false: every count that is to be corrected is
// hidden.
[[nodiscard]] EditionDraft make_edition_draft(const Space& space,
                                              const StructuralZeros& zeros,
                                              const Recount& recount,
                                              const Ledger& earlier,
                                              int threshold,
                                              bool with_numbers);

}  // namespace samspar::disclosure
