#include "statistics/table_builder.h"
#include "statistics/tables.h"

namespace samspar::statistics {

// Persons behind the current participations, as an interval (schema/domain.md section 4). Not split
// by kön: a person may be registered with different kön, and would then be counted twice.
Table unika(const Source& source) {
    TableBuilder table("unika",
                       source.decimals,
                       {measure("unika_min", Kind::kUnique),
                        measure("unika_max", Kind::kUnique),
                        measure("aktuella", Kind::kCount, "aktuella_deltaganden"),
                        measure("utan_nyckel", Kind::kCount)});
    for (const Cell& cell : source.cells) {
        if (cell.kon != kAll) {
            continue;
        }
        const UniquePersons& persons = cell.count->unique[cell.scope];
        table.at(cell);
        table.count(kAll, 0, persons.min());
        table.count(kAll, 1, persons.max());
        table.count(kAll, 2, cell.counters->aktuella);
        table.count(kAll, 3, persons.without_key);
    }
    return table.finish();
}

}  // namespace samspar::statistics
