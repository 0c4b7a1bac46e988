#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "statistics/count_rows.h"
#include "statistics/decimal.h"

namespace samspar::statistics {

// Medians of the time in the insats, by scope and kön; place 0 of either is all together.
class Medians {
public:
    Medians(std::span<const Ended> ended, std::size_t scopes, std::size_t width);

    // In months with one decimal; empty when nobody ended.
    [[nodiscard]] std::optional<Decimal> months(std::size_t scope, std::size_t kon) const;

private:
    std::size_t width_;
    std::vector<std::int64_t> twice_days_;  // -1: nobody
};

// Twice the median, which is a whole number also when it lies between two values; -1 for none.
// Reorders the values.
[[nodiscard]] std::int64_t twice_median(std::span<std::int32_t> values);

}  // namespace samspar::statistics
