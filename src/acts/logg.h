#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "acts/doer.h"
#include "acts/environment.h"
#include "acts/outcome.h"
#include "store/audit.h"

namespace samspar::acts {

// Newest first, at most `limit` rows before the one with that number. Reading the log is logged
// first, so that the reader sees it at the top.
[[nodiscard]] Outcome<std::vector<store::AuditRow>> read_log(const Environment& environment,
                                                             const Doer& doer,
                                                             std::optional<std::int64_t> before,
                                                             int limit);

}  // namespace samspar::acts
