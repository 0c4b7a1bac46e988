#include "statistics/code_table.h"
#include "statistics/tables.h"

namespace samspar::statistics {

// Where the current participants live.
Table kommun(const Source& source) {
    return code_table(source,
                      {.id = "kommun",
                       .matt = measure("aktuella", Kind::kShare),
                       .list = source.lists->kommun,
                       .counts = &Counters::kommun,
                       .whole = &Counters::aktuella});
}

}  // namespace samspar::statistics
