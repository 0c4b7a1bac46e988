// Which differences there are is not searched for. Instead all the groups in which a dimension is
// shown are laid over one another; whatever a reader gets by adding and subtracting them is a sum
// of the blocks that result, so it is the combinations of these blocks that are attacked, like
// published cells.

#include "disclosure/release/differences.h"

#include <map>

#include "disclosure/model/blocks.h"

namespace samspar::disclosure {
namespace {

// The dimensions that a cell restricts, and in which universe.
using Shape = std::pair<std::uint16_t, std::vector<std::uint16_t>>;

Shape dimensions_of(const CellKey& key) {
    Shape shape{key.universe, {}};
    for (const Factor& factor : key.factors) {
        shape.second.push_back(factor.dimension);
    }
    return shape;
}

// Every dimension of the shape in one block.
std::vector<Division> undivided(const Space& space, const Shape& shape) {
    const Universe& universe = space.universes()[shape.first];
    std::vector<Division> divisions;
    for (const std::uint16_t dimension : shape.second) {
        divisions.push_back({dimension,
                             Partition(space.dimensions()[dimension].leaves.size()),
                             *universe.leaves_of(dimension)});
    }
    return divisions;
}

}  // namespace

void add_differences(Registry& registry, const Space& space) {
    std::map<Shape, std::vector<Division>> divided;
    for (const RegistryCell& cell : registry.cells()) {
        if (cell.earlier) {
            continue;
        }
        const auto [found, is_new] = divided.try_emplace(dimensions_of(cell.key));
        if (is_new) {
            found->second = undivided(space, found->first);
        }
        for (std::size_t i = 0; i < cell.key.factors.size(); ++i) {
            found->second[i].blocks.refine(cell.key.factors[i].leaves);
        }
    }
    for (const auto& [shape, divisions] : divided) {
        for (std::vector<Factor>& factors : combinations(divisions)) {
            const CellKey key{shape.first, std::move(factors)};
            registry.add(key, false);
        }
    }
}

}  // namespace samspar::disclosure
