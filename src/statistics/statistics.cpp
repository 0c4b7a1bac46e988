#include "statistics/statistics.h"

#include <algorithm>

namespace samspar::statistics {

std::string_view to_string(Status status) {
    return status == Status::kVisas ? "visas" : "ej_tillampligt";
}

const Table* find_table(const ExactStatistics& statistics, std::string_view id) {
    const auto it = std::ranges::find_if(
        statistics.tables, [&](const Table& table) { return table.definition->id == id; });
    return it == statistics.tables.end() ? nullptr : &*it;
}

const Figure* find_figure(const ExactStatistics& statistics, const FigureKey& key) {
    const Table* table = find_table(statistics, key.tabell);
    if (table == nullptr) {
        return nullptr;
    }
    const auto it = std::ranges::find_if(table->figures, [&](const Figure& figure) {
        return table->matt[figure.matt].code == key.matt &&
               table->kategorier[figure.kategori].code == key.kategori &&
               statistics.kon[figure.kon].code == key.kon &&
               statistics.insatser[figure.insats].namn == key.insats &&
               domain::to_string(statistics.periods[figure.period]) == key.ar;
    });
    return it == table->figures.end() ? nullptr : &*it;
}

}  // namespace samspar::statistics
