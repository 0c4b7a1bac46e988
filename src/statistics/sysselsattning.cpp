#include "statistics/code_axis.h"
#include "statistics/table_builder.h"
#include "statistics/tables.h"

namespace samspar::statistics {
namespace {

enum Matt : std::uint16_t { kFore, kEfter, kForandring, kStartat };

void write(TableBuilder& table, std::uint16_t kategori, Share fore, Share efter) {
    table.share(kategori, kFore, fore);
    table.share(kategori, kEfter, efter);
    table.change(kategori, kForandring, fore, efter);
}

}  // namespace

// What the ended did before and after. The same people on both sides: those who were asked.
Table sysselsattning(const Source& source) {
    TableBuilder table("sysselsattning",
                       source.decimals,
                       {measure("fore", Kind::kShare),
                        measure("efter", Kind::kShare),
                        measure("forandring", Kind::kPoints),
                        measure("startat_eller_okat", Kind::kShare)});
    const Grouping& grouping = source.rules->sysselsattning;
    for (const std::string& group : grouping.groups) {
        table.kategori(group, group_label(*source.lists, group), kFine);
    }
    const std::uint16_t both = table.named_kategori("kategori", "arbete_studier");
    const std::size_t arbete = grouping.place_of("arbete");
    const std::size_t studier = grouping.place_of("studier");
    for (const Cell& cell : source.cells) {
        const Counters& c = *cell.counters;
        const auto of_asked = [&](std::int64_t n) { return Share{n, c.asked}; };
        table.at(cell);
        write(table, kAll, of_asked(c.asked), of_asked(c.asked));
        for (std::size_t g = 0; g < grouping.groups.size(); ++g) {
            write(table,
                  static_cast<std::uint16_t>(g + 1),
                  of_asked(c.sysselsattning_fore[g]),
                  of_asked(c.sysselsattning_efter[g]));
        }
        const Share efter = of_asked(std::int64_t{c.sysselsattning_efter[arbete]} +
                                     c.sysselsattning_efter[studier]);
        write(
            table,
            both,
            of_asked(std::int64_t{c.sysselsattning_fore[arbete]} + c.sysselsattning_fore[studier]),
            efter);
        table.share(both, kStartat, {c.started, efter.antal});
    }
    return table.finish();
}

}  // namespace samspar::statistics
