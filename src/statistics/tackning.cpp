#include <array>
#include <string_view>

#include "statistics/table_builder.h"
#include "statistics/tables.h"

namespace samspar::statistics {
namespace {

struct FieldLabel {
    std::string_view code;
    std::string_view label;
};

// In the order of kCovered.
constexpr std::array<FieldLabel, kCoveredFields> kLabels{{
    {"person", "Personnyckel"},
    {"forsorjning_fore", "Försörjning före"},
    {"sysselsattning_fore", "Sysselsättning före"},
    {"omfattning_fore", "Omfattning före"},
    {"utbildning", "Utbildning"},
    {"tid_i_forsorjning", "Tid i försörjning"},
    {"remittent", "Remittent"},
    {"kommun", "Kommun"},
    {"avslutsanledning", "Avslutsanledning"},
    {"forsorjning_efter", "Försörjning efter"},
    {"sysselsattning_efter", "Sysselsättning efter"},
    {"omfattning_efter", "Omfattning efter"},
    {"handlingsplan", "Handlingsplan"},
}};

}  // namespace

// How much of what should be known is known, field by field. What is not due (still open, not
// asked, no work to state the omfattning of) is no gap and in no share.
Table tackning(const Source& source) {
    TableBuilder table("tackning",
                       source.decimals,
                       {{"given", "Angivet", Kind::kShare},
                        {"saknas", "Saknas", Kind::kShare},
                        {"vill_ej", "Vill ej uppge", Kind::kShare},
                        {"ej_aktuellt", "Ej aktuellt än", Kind::kCount}});
    for (const FieldLabel& field : kLabels) {
        table.kategori(field.code, field.label);
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
