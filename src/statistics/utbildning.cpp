#include "statistics/code_table.h"
#include "statistics/tables.h"

namespace samspar::statistics {

// Highest completed education of the new.
Table utbildning(const Source& source) {
    return code_table(source,
                      {.id = "utbildning",
                       .matt = measure("nya", Kind::kShare),
                       .list = source.lists->utbildning,
                       .counts = &Counters::utbildning,
                       .whole = &Counters::nya});
}

}  // namespace samspar::statistics
