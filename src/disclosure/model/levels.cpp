// Why chains. One table shows twelve insatser, another four groups of them by kön. With one node
// for insats the second would need a cube of 12 x kön; with a node for each grouping it needs 4 x
// kön. For that the groupings of a dimension must be comparable, coarse to fine. Two that cross
// ({1,2},{3} and {1},{2,3}) tell by their difference what neither does alone, so their common
// refinement takes the place of both.
//
// Each level is joined to the next finer one: the two then lie in one cube, where the counts of the
// coarse are sums of the fine.

#include "disclosure/model/levels.h"

#include <algorithm>
#include <set>

namespace samspar::disclosure {
namespace {

std::vector<std::uint16_t> shape_of(const CellKey& key) {
    std::vector<std::uint16_t> shape;
    for (const Factor& factor : key.factors) {
        shape.push_back(factor.dimension);
    }
    return shape;
}

// Adds a division to a chain; those it cannot be compared with become one with it.
void add_to_chain(std::vector<Partition>& chain, Partition added) {
    for (auto it = chain.begin(); it != chain.end();) {
        if (*it == added) {
            return;
        }
        if (it->is_finer_or_equal(added) || added.is_finer_or_equal(*it)) {
            ++it;
            continue;
        }
        added.refine(*it);
        chain.erase(it);
        it = chain.begin();
    }
    chain.push_back(std::move(added));
    std::ranges::sort(chain, {}, &Partition::blocks);
}

}  // namespace

Levels::Levels(const Space& space, std::uint16_t universe, std::span<const CellKey> keys) {
    for (const CellKey& key : keys) {
        if (key.universe != universe) {
            continue;
        }
        std::vector<Partition>& divisions = shapes_[shape_of(key)];
        for (std::size_t i = divisions.size(); i < key.factors.size(); ++i) {
            divisions.emplace_back(space.dimensions()[key.factors[i].dimension].leaves.size());
        }
        for (std::size_t i = 0; i < key.factors.size(); ++i) {
            divisions[i].refine(key.factors[i].leaves);
        }
    }
    std::set<std::uint16_t> dimensions;
    for (const auto& [shape, divisions] : shapes_) {
        dimensions.insert(shape.begin(), shape.end());
    }
    for (const std::uint16_t dimension : dimensions) {
        build_chain(space, dimension);
    }
}

void Levels::build_chain(const Space& space, std::uint16_t dimension) {
    const Partition all(space.dimensions()[dimension].leaves.size());
    std::vector<Partition>& chain = chains_[dimension];
    const auto each = [&](auto visit) {
        for (const auto& [shape, divisions] : shapes_) {
            const auto at = std::ranges::find(shape, dimension);
            if (at != shape.end()) {
                visit(shape, static_cast<std::size_t>(at - shape.begin()), divisions);
            }
        }
    };
    each([&](const Shape&, std::size_t i, const std::vector<Partition>& divisions) {
        add_to_chain(chain, divisions[i]);
    });
    each([&](const Shape& shape, std::size_t i, const std::vector<Partition>& divisions) {
        const auto fine = std::ranges::find_if(
            chain, [&](const Partition& p) { return p.is_finer_or_equal(divisions[i]); });
        std::vector<std::size_t>& levels = level_[shape];
        levels.resize(shape.size());
        levels[i] = static_cast<std::size_t>(fine - chain.begin());
    });
    for (std::size_t level = 0; level < chain.size(); ++level) {
        nodes_.push_back({dimension, level});
    }
}

std::vector<Levels::Node> Levels::nodes_of(const CellKey& key) const {
    std::vector<Node> result;
    const auto it = level_.find(shape_of(key));
    for (std::size_t i = 0; i < key.factors.size(); ++i) {
        result.push_back({key.factors[i].dimension, it->second.at(i)});
    }
    return result;
}

std::vector<std::vector<Levels::Node>> Levels::uses() const {
    std::vector<std::vector<Node>> result;
    for (const auto& [shape, levels] : level_) {
        std::vector<Node> nodes;
        for (std::size_t i = 0; i < shape.size(); ++i) {
            nodes.push_back({shape[i], levels[i]});
        }
        result.push_back(std::move(nodes));
    }
    return result;
}

}  // namespace samspar::disclosure
