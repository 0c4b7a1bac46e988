#pragma once

#include <cstdint>
#include <vector>

#include "store/store.h"

namespace samspar::acts {

// Rows of the access log for a copy outside the store, such as the system log. Nobody asks for
// them: the service that makes the copy reads them, so reading leaves no row.

// The last row there is; 0 when there is none.
[[nodiscard]] std::int64_t last_log_row(store::Store& store);

// The rows after `row`, oldest first.
[[nodiscard]] std::vector<store::AuditRow> log_rows_after(store::Store& store, std::int64_t row);

}  // namespace samspar::acts
