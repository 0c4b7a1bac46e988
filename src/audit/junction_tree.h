#pragma once

#include <vector>

namespace samspar::audit {

// Cliques and how they hang together: two cliques joined by an edge share exactly `shared`, and any
// node lies in a connected part of the tree (the running-intersection property). Tables over the
// cliques that agree along the edges are then margins of one whole table, also in whole numbers
// (N. N. Vorob'ev 1962; A. Atserias and P. Kolaitis, arXiv:2012.12126).
struct JunctionTree {
    struct Edge {
        int first = 0;
        int second = 0;
        std::vector<int> shared;
    };
    std::vector<std::vector<int>> cliques;
    std::vector<Edge> edges;
};

// A tree for nodes 0 .. weights.size() - 1, in which each set of `together` lies in some clique.
// The graph of nodes that stand together is triangulated twice, once in the order that adds fewest
// edges (min-fill) and once in the order of the smallest cliques; the one with the smaller sum of
// weight products is taken. weights[i] >= 1 is the number of values of node i. Deterministic.
[[nodiscard]] JunctionTree junction_tree(const std::vector<int>& weights,
                                         const std::vector<std::vector<int>>& together);

}  // namespace samspar::audit
