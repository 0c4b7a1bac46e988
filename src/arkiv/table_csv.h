#pragma once

#include "arkiv/cells.h"
#include "arkiv/plan.h"
#include "arkiv/sink.h"
#include "store/scope.h"

namespace samspar::arkiv {

// The heads of the columns, with those of labels: `kon`, `kon_etikett`.
[[nodiscard]] std::vector<std::string> heads_of(const TableFile& file);

// Writes a table as CSV (RFC 4180, `,`, LF, UTF-8 without a byte order mark, as statistik/1), row
// by row. The same scope and cells give the same bytes each time.
void write_table(store::Scope& scope, const TableFile& file, const Cells& cells, const Sink& sink);

}  // namespace samspar::arkiv
