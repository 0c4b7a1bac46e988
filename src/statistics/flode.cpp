#include "statistics/table_builder.h"
#include "statistics/tables.h"

namespace samspar::statistics {

// Participations that were current, began and ended, and how the ended ones ended.
Table flode(const Source& source) {
    TableBuilder table("flode",
                       source.decimals,
                       {{"aktuella", "Aktuella", Kind::kCount},
                        {"nya", "Nya", Kind::kCount},
                        {"avslutade", "Avslutade", Kind::kCount},
                        {"till_arbete_studier", "Till arbete eller studier", Kind::kCount},
                        {"arbetssokande", "Arbetssökande vid avslut", Kind::kCount}});
    for (const Cell& cell : source.cells) {
        const Counters& c = *cell.counters;
        table.at(cell);
        table.count(kAll, 0, c.aktuella);
        table.count(kAll, 1, c.nya);
        table.count(kAll, 2, c.avslutade);
        if (cell.outcome) {
            table.count(kAll, 3, c.till_arbete_studier);
            table.count(kAll, 4, c.arbetssokande);
        } else {
            table.not_applicable(kAll, 3);
            table.not_applicable(kAll, 4);
        }
    }
    return table.finish();
}

}  // namespace samspar::statistics
