#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "disclosure/model/policy.h"

namespace samspar::disclosure {

// The cells of one part of a table with all its totals: place 0 of every direction is the total.
struct Grid {
    std::vector<std::size_t> sizes;      // categories and the total
    std::vector<bool> sensitive;         // by direction: group disclosure applies
    std::vector<double> counts;          // the last direction changes fastest
    std::vector<std::uint8_t> possible;  // 0: structurally empty

    [[nodiscard]] std::size_t stride(std::size_t direction) const;
    [[nodiscard]] bool is_total(std::size_t cell, std::size_t direction) const {
        return cell / stride(direction) % sizes[direction] == 0;
    }
    // Split in every direction.
    [[nodiscard]] bool is_inner(std::size_t cell) const;
    // The same cell with the total of that direction.
    [[nodiscard]] std::size_t margin(std::size_t cell, std::size_t direction) const;
};

// Cells that may not be shown whatever stands around them: under the threshold, or all but
// `policy.group` of a group with the same answer.
[[nodiscard]] std::vector<std::uint8_t> sensitive_cells(const Grid& grid,
                                                        const Policy& policy,
                                                        double caution);

// The same and what else falls with them when the table stands alone: a quick estimate, by lines,
// of what the linear programs will find for all tables together.
[[nodiscard]] std::vector<std::uint8_t> estimated_holes(const Grid& grid,
                                                        const Policy& policy,
                                                        double caution);

// How much the table tells, in bits over all persons: one whose smallest shown cell, itself or a
// total, holds n of all N is told apart by log2(N / n). Holes are paid for besides, so that a
// merged line, which is still true, is better than two holes: `hole_cost` each, in cells at the
// threshold. Dearer holes make coarser tables with fewer marks.
[[nodiscard]] double worth(const Grid& grid,
                           const std::vector<std::uint8_t>& hidden,
                           const Policy& policy,
                           double hole_cost);

}  // namespace samspar::disclosure
