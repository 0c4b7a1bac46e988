#pragma once

#include <cstddef>
#include <vector>

#include "statistics/statistics.h"

namespace samspar::exporting {

// Whether a category is the sum of other categories of its table, beside the whole: `Arbete eller
// studier` below arbete and studier.
[[nodiscard]] bool is_sum(const statistics::Table& table, std::size_t kategori);

// The places of the categories, without the whole, in the order that people read: answers in the
// order of their list, then what is unknown, then sums. Files for programs keep the order of the
// table, which is that of the list: there a förbund's own codes come behind `saknas`.
[[nodiscard]] std::vector<std::size_t> kategori_order(const statistics::Table& table);

}  // namespace samspar::exporting
