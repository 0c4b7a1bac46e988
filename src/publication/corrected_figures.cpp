#include "publication/corrected_figures.h"

#include <algorithm>
#include <map>
#include <string>

namespace samspar::publication {
namespace {

// As it is printed in `table` of the page.
exporting::CorrectedFigure figure_of(const Json& table,
                                     const store::PlaceRow& place,
                                     const disclosure::CorrectedCount& count) {
    const auto row = static_cast<std::size_t>(place.row);
    const Json& column = table.at("kolumner").at(static_cast<std::size_t>(place.column));
    const auto group = column.at("grupp").get<std::string>();
    return {.table = place.table,
            .rubrik = table.at("titel").get<std::string>(),
            .row = table.at("rader").at(row).at("namn").get<std::string>(),
            .column = (group.empty() ? "" : group + ", ") + column.at("namn").get<std::string>(),
            .row_number = place.row,
            .column_number = place.column,
            .before = count.before,
            .now = count.now,
            .is_more = count.is_more};
}

}  // namespace

std::vector<exporting::CorrectedFigure> corrected_figures(
    const Json& page,
    const std::vector<store::PlaceRow>& places,
    const std::vector<disclosure::CorrectedCount>& corrected) {
    std::map<std::string, std::vector<const store::PlaceRow*>> of_table;
    for (const store::PlaceRow& place : places) {
        of_table[place.table].push_back(&place);
    }
    std::vector<exporting::CorrectedFigure> figures;
    for (const Json& table : page.at("tabeller")) {
        for (const store::PlaceRow* const place : of_table[table.at("id").get<std::string>()]) {
            const disclosure::CellName name{place->universe, place->key};
            const auto count =
                std::ranges::find(corrected, name, &disclosure::CorrectedCount::name);
            if (count != corrected.end()) {
                figures.push_back(figure_of(table, *place, *count));
            }
        }
    }
    return figures;
}

}  // namespace samspar::publication
