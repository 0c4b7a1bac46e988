#pragma once

#include <vector>

#include "disclosure/audit_model.h"
#include "disclosure/ledger.h"
#include "disclosure/microdata_left_out.h"
#include "disclosure/population.h"
#include "disclosure/space.h"
#include "domain/period.h"

namespace samspar::disclosure {

// Everybody who is alone in a cell of the period that the tables hide, or of those whom a file
// leaves out, with one row or several, and knows it.
std::vector<AuditModel::Insider> microdata_insiders(const Space& space,
                                                    const Ledger& published,
                                                    const PeriodPopulation& population,
                                                    domain::Period period,
                                                    const std::vector<MicrodataColumn>& columns,
                                                    const std::vector<LeftOutCell>& left_out);

}  // namespace samspar::disclosure
