#include "statistics/code_axis.h"
#include "statistics/table_builder.h"
#include "statistics/tables.h"

namespace samspar::statistics {
namespace {

enum Matt : std::uint16_t { kFore, kEfter, kForandring };

}  // namespace

// Sources of livelihood before and after, among the ended who were asked. A person with two
// sources is counted under both, so the shares do not add up to 100.
Table forsorjning(const Source& source) {
    TableBuilder table("forsorjning",
                       source.decimals,
                       {measure("fore", Kind::kShare),
                        measure("efter", Kind::kShare),
                        measure("forandring", Kind::kPoints)});
    const CodeAxis axis(table, source.lists->forsorjning, 0);
    for (const Cell& cell : source.cells) {
        const Counters& c = *cell.counters;
        const auto write = [&](std::uint16_t kategori, std::int64_t fore, std::int64_t efter) {
            table.share(kategori, kFore, {fore, c.asked});
            table.share(kategori, kEfter, {efter, c.asked});
            table.change(kategori, kForandring, {fore, c.asked}, {efter, c.asked});
        };
        table.at(cell);
        write(kAll, c.asked, c.asked);
        for (const CodeAxis::Place& place : axis.places()) {
            write(place.kategori,
                  CodeAxis::count(place, c.forsorjning_fore),
                  CodeAxis::count(place, c.forsorjning_efter));
        }
    }
    return table.finish();
}

}  // namespace samspar::statistics
