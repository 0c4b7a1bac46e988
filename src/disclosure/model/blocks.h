#pragma once

#include <cstdint>
#include <vector>

#include "disclosure/model/partition.h"
#include "disclosure/model/space.h"

namespace samspar::disclosure {

// A dimension cut into the blocks that somebody tells apart. Of a block only the leaves that can
// occur, `present`, are spoken of.
struct Division {
    std::uint16_t dimension = 0;
    Partition blocks;
    LeafSet present;
};

// One block of each division, in every combination, those of the last division changing fastest;
// blocks without a present leaf are passed over. No divisions give one combination, of nothing.
[[nodiscard]] std::vector<std::vector<Factor>> combinations(const std::vector<Division>& divisions);

}  // namespace samspar::disclosure
