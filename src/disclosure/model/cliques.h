#pragma once

#include <cstddef>
#include <set>
#include <utility>
#include <vector>

namespace samspar::disclosure {

// A set of nodes of a graph, ascending.
using NodeSet = std::vector<std::size_t>;

// The maximal cliques of the graph after it was made chordal by min-fill (ties: smaller product of
// `sizes`, then lower node). A population whose margins agree between neighbouring cliques of such
// a graph exists as a whole, which is why the cliques are enough for a proof.
//
// Every node is in at least one clique; no nodes give no cliques.
[[nodiscard]] std::vector<NodeSet> chordal_cliques(
    const std::vector<std::size_t>& sizes,
    const std::vector<std::pair<std::size_t, std::size_t>>& edges);

struct JunctionEdge {
    std::size_t a = 0;  // places in the list of cliques
    std::size_t b = 0;
    NodeSet separator;  // nodes of both; may be empty
};

// A maximum spanning tree over the cliques by the size of what they share: the pairs that must
// agree.
[[nodiscard]] std::vector<JunctionEdge> junction_tree(const std::vector<NodeSet>& cliques);

}  // namespace samspar::disclosure
