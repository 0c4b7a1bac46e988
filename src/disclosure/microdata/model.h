#pragma once

#include <cstddef>
#include <vector>

#include "disclosure/microdata/conditions.h"
#include "disclosure/microdata/left_out.h"
#include "disclosure/model/space.h"
#include "disclosure/release/audit_model.h"
#include "disclosure/release/ledger.h"
#include "domain/period.h"

namespace samspar::disclosure {

// A file, for the audit of it.
struct MicrodataFacts {
    const std::vector<MicrodataColumn>& columns;
    const MicrodataLines& lines;
    const MicrodataConditions& conditions;
    std::size_t ended = 0;                     // all who ended
    const std::vector<LeftOutCell>& left_out;  // all those not in the file; empty when nobody is
    bool only_dropped = true;  // none of these for another reason than the answers of those alike
    int width = 0;      // of the policy: largest less smallest possible value of a hidden cell
    int coalition = 1;  // of the policy: `group`
};

// What a file of single registreringar tells beside the published tables, in the words of
// `sdc-audit/1`, to be examined together with the files of all releases: how many have each line of
// it. Those who were left out are a universe of their own, everybody but those of the file, and
// each count of them in the columns of the file is a hidden cell of it, as small and as wide as
// those of the tables may be. Shown are the counts of enough people that a table lets anybody work
// out.
[[nodiscard]] AuditModel microdata_model(const Space& space,
                                         const Ledger& published,
                                         domain::Period period,
                                         const MicrodataFacts& file);

}  // namespace samspar::disclosure
