#pragma once

#include <stdexcept>
#include <vector>

#include "disclosure/audit_model.h"

namespace samspar::publication {

// The audit could not decide whether a release is safe: its tables are too large, or no population
// has all these numbers. Then nothing is published.
class NotProven : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// Asks room audit, which knows nothing of how cells were hidden, what a reader can conclude from
// the release as it would be given out; the cells that would tell too much. Empty: safe.
// Throws NotProven.
std::vector<disclosure::CellName> cells_told(const disclosure::AuditModel& model);

}  // namespace samspar::publication
