#include "statistics/table_builder.h"
#include "statistics/tables.h"

namespace samspar::statistics {
namespace {

enum Matt : std::uint16_t { kReached, kDifference, kPreviousShare, kChange };

Share reached(const Counters& c) {
    return {c.till_arbete_studier, c.avslutade_outcome};
}

void write(TableBuilder& table, const Source& source, const Cell& cell, bool compared) {
    const CounterMatrix& matrix = cell.count->counted.matrix;
    const Share now = reached(*cell.counters);
    table.share(kAll, kReached, now);
    if (cell.kon == kAll) {
        table.change(kAll,
                     kDifference,
                     reached(matrix.at(cell.scope, source.kon_place("man"))),
                     reached(matrix.at(cell.scope, source.kon_place("kvinna"))));
    }
    if (compared && cell.previous != nullptr) {
        table.share(kAll, kPreviousShare, reached(*cell.previous));
        table.change(kAll, kChange, reached(*cell.previous), now);
    }
}

void write_not_applicable(TableBuilder& table, const Cell& cell, bool compared) {
    table.not_applicable(kAll, kReached);
    if (cell.kon == kAll) {
        table.not_applicable(kAll, kDifference);
    }
    if (compared && cell.previous != nullptr) {
        table.not_applicable(kAll, kPreviousShare);
        table.not_applicable(kAll, kChange);
    }
}

}  // namespace

// The outcome measure: who ended to work or studies, in the insatser that aim at it.
Table arbete_studier(const Source& source) {
    const bool compared = source.result->compared.has_value();
    std::vector<Measure> matt{measure("till_arbete_studier", Kind::kShare),
                              measure("skillnad_kvinnor_man", Kind::kPoints)};
    if (compared) {
        matt.push_back(measure("foregaende", Kind::kPrevious));
        matt.push_back(measure("forandring", Kind::kPoints));
    }
    TableBuilder table("arbete_studier", source.decimals, std::move(matt));
    for (const Cell& cell : source.cells) {
        table.at(cell);
        if (cell.outcome) {
            write(table, source, cell, compared);
        } else {
            write_not_applicable(table, cell, compared);
        }
    }
    return table.finish();
}

}  // namespace samspar::statistics
