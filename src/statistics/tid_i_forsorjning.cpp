#include "statistics/code_table.h"
#include "statistics/tables.h"

namespace samspar::statistics {

// How long the new had lived on public support when they began.
Table tid_i_forsorjning(const Source& source) {
    return code_table(source,
                      {.id = "tid_i_forsorjning",
                       .matt = measure("nya", Kind::kShare),
                       .list = source.lists->tid_i_forsorjning,
                       .counts = &Counters::tid_i_forsorjning,
                       .whole = &Counters::nya});
}

}  // namespace samspar::statistics
