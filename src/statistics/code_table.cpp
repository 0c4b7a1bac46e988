#include "statistics/code_table.h"

namespace samspar::statistics {

Table code_table(const Source& source, const CodeQuestion& question) {
    TableBuilder table(question.id, source.decimals, {question.matt});
    const CodeAxis axis(table, question.list, kFine);
    for (const Cell& cell : source.cells) {
        const std::int64_t whole = cell.counters->*question.whole;
        const PerCode& counts = cell.counters->*question.counts;
        table.at(cell);
        table.share(kAll, 0, {whole, whole});
        for (const CodeAxis::Place& place : axis.places()) {
            table.share(place.kategori, 0, {CodeAxis::count(place, counts), whole});
        }
    }
    return table.finish();
}

}  // namespace samspar::statistics
