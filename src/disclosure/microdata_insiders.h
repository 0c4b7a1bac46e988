#pragma once

#include <vector>

#include "disclosure/audit_model.h"
#include "disclosure/ledger.h"
#include "disclosure/microdata_conditions.h"
#include "disclosure/population.h"
#include "disclosure/space.h"

namespace samspar::disclosure {

// Everybody who is alone in a cell of the period that the tables hide, or among those whom a file
// leaves out, and knows it. With `lines` those of the file.
std::vector<AuditModel::Insider> microdata_insiders(const Space& space,
                                                    const Ledger& published,
                                                    const PeriodPopulation& population,
                                                    const MicrodataSource& source,
                                                    const std::vector<MicrodataColumn>& columns,
                                                    const MicrodataLines& lines);

}  // namespace samspar::disclosure
