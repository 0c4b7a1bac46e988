#include "statistics/flow.h"
#include "statistics/tables.h"

namespace samspar::statistics {

// Participations that were current, began and ended, and how the ended ones ended.
Table flode(const Source& source) {
    TableBuilder table("flode", source.decimals, flow_measures());
    for (const Cell& cell : source.cells) {
        const Counters& c = *cell.counters;
        table.at(cell);
        add_flow(table,
                 {.aktuella = c.aktuella,
                  .nya = c.nya,
                  .avslutade = c.avslutade,
                  .till_arbete_studier = c.till_arbete_studier,
                  .arbetssokande = c.arbetssokande},
                 cell.outcome);
    }
    return table.finish();
}

}  // namespace samspar::statistics
