#pragma once

#include <cstdint>
#include <vector>

#include "disclosure/plan/grid.h"
#include "disclosure/plan/table_plan.h"

namespace samspar::disclosure {

// One part of a table counted by leaves, from which every variant is added up.
struct PartCounts {
    std::uint16_t universe = 0;
    std::vector<std::uint16_t> dimensions;  // rows first
    std::vector<std::size_t> sizes;
    std::vector<double> counts;
    std::vector<std::uint8_t> possible;
};

[[nodiscard]] PartCounts count_part(const Planning& planning,
                                    std::uint16_t universe,
                                    std::vector<std::uint16_t> dimensions,
                                    const std::vector<Factor>& where);

// The leaves added up to the categories of a variant; one axis for each dimension of the part.
[[nodiscard]] Grid make_grid(const Planning& planning,
                             const PartCounts& part,
                             const std::vector<const Axis*>& axes);

}  // namespace samspar::disclosure
