#pragma once

#include <cstddef>
#include <vector>

#include "disclosure/audit_model.h"
#include "disclosure/ledger.h"
#include "disclosure/microdata_conditions.h"
#include "disclosure/space.h"
#include "domain/period.h"

namespace samspar::disclosure {

// A file, for the audit of it.
struct MicrodataFacts {
    const std::vector<MicrodataColumn>& columns;
    const MicrodataLines& lines;
    const MicrodataConditions& conditions;
    std::size_t ended = 0;    // all who ended
    std::size_t outside = 0;  // of these not exportable, whatever their answers
    std::size_t dropped = 0;
    int width = 0;  // of the policy: largest less smallest possible value of a hidden cell
};

// What a file of single registreringar tells beside the published tables, in the words of
// `sdc-audit/1`, to be examined together with the files of all releases: how many have each line of
// it, and that those who were left out are among the other combinations. A combination that is not
// in the file is a hidden cell of this model, and as wide as those of the tables unless it is
// empty.
AuditModel microdata_model(const Space& space,
                           const Ledger& published,
                           domain::Period period,
                           const MicrodataFacts& file);

}  // namespace samspar::disclosure
