#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "disclosure/model/partition.h"
#include "disclosure/model/space.h"

namespace samspar::disclosure {

// How finely the tables of one universe look at its dimensions. Tables with the same dimensions
// share one division of each; the divisions of a dimension are made a chain, coarse to fine, so
// that a fine one tells every coarser one. A table of all insatser and one of four groups of them
// by kön then need no cube of all insatser by kön.
class Levels {
public:
    // `keys` are of one universe.
    Levels(const Space& space, std::uint16_t universe, std::span<const CellKey> keys);

    struct Node {
        std::uint16_t dimension = 0;
        std::size_t level = 0;
        auto operator<=>(const Node&) const = default;
    };

    // All levels of all dimensions in use, ascending.
    [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
    [[nodiscard]] const Partition& partition(const Node& node) const {
        return chains_.at(node.dimension)[node.level];
    }

    // The nodes that a key with these factors needs, ascending.
    [[nodiscard]] std::vector<Node> nodes_of(const CellKey& key) const;

    // Each set of nodes that some key uses.
    [[nodiscard]] std::vector<std::vector<Node>> uses() const;

private:
    using Shape = std::vector<std::uint16_t>;  // the dimensions of a key

    void build_chain(const Space& space, std::uint16_t dimension);

    std::map<Shape, std::vector<Partition>> shapes_;
    std::map<std::uint16_t, std::vector<Partition>> chains_;
    std::map<Shape, std::vector<std::size_t>> level_;  // by shape, of each of its dimensions
    std::vector<Node> nodes_;
};

}  // namespace samspar::disclosure
