#include "statistics/table_builder.h"
#include "statistics/tables.h"

namespace samspar::statistics {

// Those who were there before the period, and those who are still there after it.
Table kvarstaende(const Source& source) {
    TableBuilder table("kvarstaende",
                       source.decimals,
                       {measure("ingaende", Kind::kCount),
                        measure("nya", Kind::kCount),
                        measure("avslutade", Kind::kCount),
                        measure("utgaende", Kind::kCount)});
    for (const Cell& cell : source.cells) {
        const Counters& c = *cell.counters;
        table.at(cell);
        table.count(kAll, 0, std::int64_t{c.aktuella} - c.nya);
        table.count(kAll, 1, c.nya);
        table.count(kAll, 2, c.avslutade);
        table.count(kAll, 3, std::int64_t{c.aktuella} - c.avslutade);
    }
    return table.finish();
}

}  // namespace samspar::statistics
