#include "disclosure/model/blocks.h"

namespace samspar::disclosure {
namespace {

std::vector<Factor> factors_of(const Division& division) {
    std::vector<Factor> factors;
    for (std::size_t block = 0; block < division.blocks.blocks(); ++block) {
        LeafSet leaves = common_of(division.blocks.leaves_of(block), division.present);
        if (!leaves.empty()) {
            factors.push_back({division.dimension, std::move(leaves)});
        }
    }
    return factors;
}

}  // namespace

std::vector<std::vector<Factor>> combinations(const std::vector<Division>& divisions) {
    std::vector<std::vector<Factor>> result{{}};
    for (const Division& division : divisions) {
        const std::vector<Factor> factors = factors_of(division);
        std::vector<std::vector<Factor>> longer;
        for (const std::vector<Factor>& combination : result) {
            for (const Factor& factor : factors) {
                longer.push_back(combination);
                longer.back().push_back(factor);
            }
        }
        result = std::move(longer);
    }
    return result;
}

}  // namespace samspar::disclosure
