#include "export/kategori_order.h"

#include <algorithm>
#include <numeric>

#include "domain/unknown_code.h"

namespace samspar::exporting {

bool is_sum(const statistics::Table& table, std::size_t kategori) {
    // Where no category is part of a division, none can be the sum of such.
    const bool divided = std::ranges::any_of(
        table.kategorier, [](const statistics::Kategori& each) { return each.partition != 0; });
    return divided && table.kategorier[kategori].partition == 0;
}

std::vector<std::size_t> kategori_order(const statistics::Table& table) {
    std::vector<std::size_t> order(table.kategorier.size() - 1);
    std::iota(order.begin(), order.end(), std::size_t{1});
    std::ranges::stable_sort(order, {}, [&](std::size_t place) {
        if (is_sum(table, place)) {
            return 2;
        }
        return domain::is_unknown(table.kategorier[place].code) ? 1 : 0;
    });
    return order;
}

}  // namespace samspar::exporting
