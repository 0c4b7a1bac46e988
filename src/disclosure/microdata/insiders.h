#pragma once

#include <vector>

#include "disclosure/microdata/left_out.h"
#include "disclosure/model/population.h"
#include "disclosure/model/space.h"
#include "disclosure/release/audit_model.h"
#include "disclosure/release/ledger.h"
#include "domain/period.h"

namespace samspar::disclosure {

// Everybody who is alone in a cell of the period that the tables hide, or of those whom a file
// leaves out, with one row or several, and knows it.
[[nodiscard]] std::vector<AuditModel::Insider> microdata_insiders(
    const Space& space,
    const Ledger& published,
    const PeriodPopulation& population,
    domain::Period period,
    const std::vector<MicrodataColumn>& columns,
    const std::vector<LeftOutCell>& left_out);

}  // namespace samspar::disclosure
