#include <array>
#include <string_view>

#include "domain/label.h"
#include "statistics/table_builder.h"
#include "statistics/tables.h"

namespace samspar::statistics {
// How much of what should be known is known, field by field. What is not due (still open, not
// asked, no work to state the omfattning of) is no gap and in no share.
Table tackning(const Source& source) {
    TableBuilder table("tackning",
                       source.decimals,
                       {measure("given", Kind::kShare),
                        measure("saknas", Kind::kShare),
                        measure("vill_ej", Kind::kShare),
                        measure("ej_aktuellt", Kind::kCount)});
    for (const std::size_t place : kCovered) {
        const domain::Field& field = domain::kFields[place];
        table.kategori(field.stored_name, domain::label_of("registrering", field.name).short_label);
    }
    for (const Cell& cell : source.cells) {
        if (cell.kon != kAll) {
            continue;
        }
        table.at(cell);
        for (std::size_t f = 0; f < kCoveredFields; ++f) {
            const auto& answers = cell.counters->tackning[f];
            const auto kategori = static_cast<std::uint16_t>(f + 1);
            const std::int64_t due = std::int64_t{answers[0]} + answers[1] + answers[2];
            table.share(kategori, 0, {answers[0], due});
            table.share(kategori, 1, {answers[1], due});
            table.share(kategori, 2, {answers[2], due});
            table.count(kategori, 3, answers[3]);
        }
    }
    return table.finish();
}

}  // namespace samspar::statistics
