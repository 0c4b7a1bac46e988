#include "acts/kod_uses.h"

#include <algorithm>
#include <variant>

#include "domain/field.h"
#include "domain/period.h"
#include "store/statistics_rows.h"

namespace samspar::acts {
namespace {

using domain::Field;
using domain::FieldKind;
using domain::FieldPart;
using domain::RegistreringRow;

struct Holds {
    const RegistreringRow& row;
    domain::KodNumber number;

    [[nodiscard]] bool operator()(std::monostate /*none*/) const { return false; }
    [[nodiscard]] bool operator()(std::uint8_t RegistreringRow::*code) const {
        return row.*code == number;
    }
    [[nodiscard]] bool operator()(domain::KodSet RegistreringRow::*codes) const {
        return (row.*codes & domain::kod_bit(number)) != 0;
    }
};

}  // namespace

std::int64_t count_uses_after(store::Scope& scope,
                              const domain::Kodlistor& lists,
                              const domain::Kodlista& list,
                              domain::KodNumber number,
                              domain::Date day) {
    const auto uses = [&](const RegistreringRow& row) {
        const bool begun_after = row.start > day.days;
        const bool ended_after = row.avslut != domain::kStillOpen && row.avslut > day.days;
        return std::ranges::any_of(domain::kFields, [&](const Field& field) {
            const bool after = field.part == FieldPart::kStart ? begun_after : ended_after;
            if (!after || field.list == nullptr) {
                return false;
            }
            const bool as_kommun = field.kind == FieldKind::kCodeWithKommun &&
                                   list.name() == "kommun" && row.remittent_kommun == number;
            return as_kommun || ((lists.*field.list).name() == list.name() &&
                                 std::visit(Holds{row, number}, field.row));
        });
    };
    const domain::Period since{day, domain::make_date(9999, 12, 31)};
    const domain::Snapshot snapshot = store::load_snapshot(scope, since, false);
    return std::ranges::count_if(snapshot.rows, uses);
}

}  // namespace samspar::acts
