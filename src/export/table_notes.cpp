#include "export/table_notes.h"

#include <algorithm>
#include <array>
#include <optional>

#include "export/words.h"

namespace samspar::exporting {
namespace {

using statistics::Decimal;
using statistics::Figure;
using statistics::Kind;

// The tables with words of their own, in schema/ord.csv.
constexpr std::array<std::string_view, 5> kWithNote{
    "unika", "forsorjning", "forsorjning_overgang", "flode_ar", "antal"};

bool has_several_answers(const statistics::Table& table) {
    return table.definition->id.starts_with("forsorjning");
}

bool any_withheld(const WideTable& wide, const ShownFigures& figures) {
    for (const WideRow& row : wide.rows) {
        for (const WideGroup& group : wide.groups) {
            for (const WideColumn& column : group.columns) {
                if (figures.is_withheld(merge(row.spot, column.spot))) {
                    return true;
                }
            }
        }
    }
    return false;
}

// The printed share, in units of its last decimal; empty when none is printed.
std::optional<Decimal> share_at(const ShownFigures& figures, const Spot& spot) {
    const std::optional<Figure> figure = figures.at(spot);
    return figure && figures.kind_at(spot) == Kind::kShare ? figure->varde : std::nullopt;
}

// Whether the rows of a column are parts of its total and their shares, as they are printed, do not
// add up to it.
bool misses_hundred(const WideTable& wide, const WideColumn& column, const ShownFigures& figures) {
    if (column.change || wide.rows.empty() || !wide.rows.back().total) {
        return false;
    }
    const auto total = share_at(figures, merge(wide.rows.back().spot, column.spot));
    const std::int64_t hundred = total && total->decimals > 0 ? 1000 : 100;
    if (!total || total->units != hundred) {
        return false;  // a share of something else than this column
    }
    std::int64_t sum = 0;
    for (const WideRow& row : wide.rows) {
        if (row.total || row.sum) {
            continue;
        }
        if (row.spot.kategori <= 0) {
            return false;  // not parts of one question
        }
        const auto share = share_at(figures, merge(row.spot, column.spot));
        if (!share) {
            return false;
        }
        sum += share->units;
    }
    return sum != hundred;
}

bool any_misses_hundred(const WideTable& wide, const ShownFigures& figures) {
    return std::ranges::any_of(wide.groups, [&](const WideGroup& group) {
        return std::ranges::any_of(group.columns, [&](const WideColumn& column) {
            return misses_hundred(wide, column, figures);
        });
    });
}

}  // namespace

std::vector<std::string> notes_of(const statistics::Table& table,
                                  const WideTable& wide,
                                  const ShownFigures& figures) {
    std::vector<std::string> notes;
    const std::string& id = table.definition->id;
    if (std::ranges::find(kWithNote, id) != kWithNote.end()) {
        notes.push_back(said("anmarkning", id));
    }
    if (any_withheld(wide, figures)) {
        notes.emplace_back(kSmallBaseNote);
    }
    if (!has_several_answers(table) && any_misses_hundred(wide, figures)) {
        notes.emplace_back(kRoundedNote);
    }
    return notes;
}

}  // namespace samspar::exporting
