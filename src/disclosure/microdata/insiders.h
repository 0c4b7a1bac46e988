#pragma once

#include <vector>

#include "disclosure/release/audit_model.h"
#include "disclosure/release/ledger.h"
#include "domain/period.h"

namespace samspar::disclosure {

// Everybody who may be alone in a cell of the period that the tables hide, or of those whom a file
// leaves out (null: nobody), and knows it. Nobody looks who is: whether a file may be given out
// would tell it.
[[nodiscard]] std::vector<AuditModel::Insider> microdata_insiders(
    const Ledger& published, domain::Period period, const AuditModel::Table* left_out);

}  // namespace samspar::disclosure
