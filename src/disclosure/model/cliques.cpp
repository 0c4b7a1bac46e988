// Which questions must be looked at together. Two tables can be glued into one population when they
// agree on the questions that they share. A ring cannot: x = y, y = z and x != z look possible in
// pairs, and nobody can be like that. Taking the nodes out one by one, and joining the neighbours
// of each, gives every longer ring its chords; what a node was joined with when it went is a
// clique. Any order gives a right answer, a bad one cubes that are too large to solve, and taking
// first what needs fewest new edges (min-fill) is good.
//
// The tree says which cliques must agree. The one that shares most nodes altogether has the
// running-intersection property: what two cliques share lies in every clique between them, so
// agreement along the edges is agreement everywhere. The whole argument, with examples:
// src/disclosure/README.md section 2.

#include "disclosure/model/cliques.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <tuple>

namespace samspar::disclosure {
namespace {

class Graph {
public:
    Graph(std::size_t nodes, const std::vector<std::pair<std::size_t, std::size_t>>& edges)
        : neighbours_(nodes) {
        for (const auto& [a, b] : edges) {
            connect(a, b);
        }
    }

    [[nodiscard]] std::size_t missing_edges(std::size_t node) const {
        std::size_t missing = 0;
        for (const std::size_t a : neighbours_[node]) {
            for (const std::size_t b : neighbours_[node]) {
                missing += a < b && !neighbours_[a].contains(b) ? 1U : 0U;
            }
        }
        return missing;
    }

    // Connects all neighbours with each other and takes the node out; gives it and them back.
    NodeSet eliminate(std::size_t node) {
        NodeSet clique(neighbours_[node].begin(), neighbours_[node].end());
        for (const std::size_t a : clique) {
            for (const std::size_t b : clique) {
                connect(a, b);
            }
            neighbours_[a].erase(node);
        }
        clique.insert(std::ranges::lower_bound(clique, node), node);
        neighbours_[node].clear();
        return clique;
    }

    [[nodiscard]] const std::set<std::size_t>& neighbours(std::size_t node) const {
        return neighbours_[node];
    }

private:
    void connect(std::size_t a, std::size_t b) {
        if (a != b) {
            neighbours_[a].insert(b);
            neighbours_[b].insert(a);
        }
    }

    std::vector<std::set<std::size_t>> neighbours_;
};

NodeSet common(const NodeSet& a, const NodeSet& b) {
    NodeSet result;
    std::ranges::set_intersection(a, b, std::back_inserter(result));
    return result;
}

// From the cliques that are joined to those that are not, the first pair that shares most.
// REQUIRES: there is one of each.
JunctionEdge widest(const std::vector<NodeSet>& cliques, const std::vector<bool>& joined) {
    JunctionEdge best;
    bool found = false;
    for (std::size_t a = 0; a < cliques.size(); ++a) {
        for (std::size_t b = 0; b < cliques.size(); ++b) {
            if (!joined[a] || joined[b]) {
                continue;
            }
            NodeSet shared = common(cliques[a], cliques[b]);
            if (!found || shared.size() > best.separator.size()) {
                best = {a, b, std::move(shared)};
                found = true;
            }
        }
    }
    return best;
}

}  // namespace

std::vector<NodeSet> chordal_cliques(
    const std::vector<std::size_t>& sizes,
    const std::vector<std::pair<std::size_t, std::size_t>>& edges) {
    Graph graph(sizes.size(), edges);
    std::set<std::size_t> left;
    for (std::size_t node = 0; node < sizes.size(); ++node) {
        left.insert(node);
    }
    std::vector<NodeSet> cliques;
    while (!left.empty()) {
        const auto cost = [&](std::size_t node) {
            double size = static_cast<double>(sizes[node]);
            for (const std::size_t other : graph.neighbours(node)) {
                size *= static_cast<double>(sizes[other]);
            }
            return std::tuple(graph.missing_edges(node), size, node);
        };
        const std::size_t node = *std::ranges::min_element(left, {}, cost);
        left.erase(node);
        NodeSet clique = graph.eliminate(node);
        const bool inside = std::ranges::any_of(
            cliques, [&](const NodeSet& other) { return std::ranges::includes(other, clique); });
        if (!inside) {
            cliques.push_back(std::move(clique));
        }
    }
    return cliques;
}

// Prim's algorithm. That the tree is maximal is what makes it a junction tree (F. V. Jensen and
// F. Jensen, Optimal junction trees, 1994): of the cliques of a chordal graph, those that hold a
// node are then connected in it. So margins that agree along the edges agree everywhere, and the
// cubes of the cliques can be glued together, one after the other, to one population.
std::vector<JunctionEdge> junction_tree(const std::vector<NodeSet>& cliques) {
    std::vector<JunctionEdge> tree;
    std::vector<bool> joined(cliques.size(), false);
    for (std::size_t i = 0; i < cliques.size(); ++i) {
        if (i == 0) {
            joined[0] = true;
            continue;
        }
        tree.push_back(widest(cliques, joined));
        joined[tree.back().b] = true;
    }
    return tree;
}

}  // namespace samspar::disclosure
