#pragma once

#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include "disclosure/release/audit_model.h"

namespace samspar::publication {

// The audit could not decide whether a release is safe: its tables are too large, or no population
// has all these numbers. Then nothing is published.
class NotProven : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// Asks room audit, which knows nothing of how cells were hidden, what a reader can conclude from
// the release as it would be given out and from `beside`: the files of single registreringar that
// have been given out (sdc-audit/1). The cells that would tell too much; empty: safe. Throws
// NotProven.
[[nodiscard]] std::vector<disclosure::CellName> cells_told(const disclosure::AuditModel& model,
                                                           std::span<const std::string> beside);

// The same for a new file of single registreringar and everything given out before: what would be
// told, a line each, or why that cannot be decided. Empty: safe.
[[nodiscard]] std::vector<std::string> told_by(const disclosure::AuditModel& file,
                                               std::span<const std::string> beside);

}  // namespace samspar::publication
