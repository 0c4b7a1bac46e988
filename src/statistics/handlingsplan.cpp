#include "statistics/code_axis.h"
#include "statistics/table_builder.h"
#include "statistics/tables.h"

namespace samspar::statistics {

// Whether a joint plan existed at avslut. The share is yes of yes and no; those to whom it did
// not apply, who did not answer and who were not asked have rows, but are in no share.
Table handlingsplan(const Source& source) {
    TableBuilder table("handlingsplan",
                       source.decimals,
                       {measure("avslutade", Kind::kCount), measure("med_plan", Kind::kShare)});
    const domain::Kodlista& list = source.lists->handlingsplan;
    const CodeAxis axis(table, list, kFine);
    const std::uint16_t not_asked = table.named_kategori("kategori", "ej_tillfragad", kFine);
    for (const Cell& cell : source.cells) {
        const Counters& c = *cell.counters;
        const std::int64_t yes = c.handlingsplan[list.number_of("ja")];
        const std::int64_t no = c.handlingsplan[list.number_of("nej")];
        table.at(cell);
        table.count(kAll, 0, c.avslutade);
        table.share(kAll, 1, {yes, yes + no});
        for (const CodeAxis::Place& place : axis.places()) {
            table.count(place.kategori, 0, CodeAxis::count(place, c.handlingsplan));
        }
        table.count(not_asked, 0, std::int64_t{c.avslutade} - c.asked);
    }
    return table.finish();
}

}  // namespace samspar::statistics
