// The same construction as in room disclosure, made again on purpose: if the model of the
// protection were wrong, an auditor with the same model would be wrong in the same way. What it is
// for is explained in src/disclosure/README.md section 2.
//
// Two orders of elimination are tried, since neither is best for every set of tables, and the model
// with fewer unknowns is taken. Both are right.

#include "audit/junction_tree.h"

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>

namespace samspar::audit {
namespace {

using Graph = std::vector<std::set<int>>;

enum class Order { kLeastFill, kLeastSize };

Graph graph_of(std::size_t nodes, const std::vector<std::vector<int>>& together) {
    Graph graph(nodes);
    for (const std::vector<int>& group : together) {
        for (const int a : group) {
            for (const int b : group) {
                if (a != b) {
                    graph[static_cast<std::size_t>(a)].insert(b);
                }
            }
        }
    }
    return graph;
}

double size_of(const std::vector<int>& weights, const std::vector<int>& clique) {
    double size = 1;
    for (const int node : clique) {
        size *= weights[static_cast<std::size_t>(node)];
    }
    return size;
}

// A node with its neighbours, ascending.
std::vector<int> family(const Graph& graph, int node) {
    std::vector<int> members(graph[static_cast<std::size_t>(node)].begin(),
                             graph[static_cast<std::size_t>(node)].end());
    members.insert(std::lower_bound(members.begin(), members.end(), node), node);
    return members;
}

double missing_edges(const Graph& graph, const std::vector<int>& members) {
    int missing = 0;
    for (const int a : members) {
        for (const int b : members) {
            missing += a < b && !graph[static_cast<std::size_t>(a)].contains(b) ? 1 : 0;
        }
    }
    return missing;
}

int next_node(const Graph& graph,
              const std::vector<int>& weights,
              const std::vector<bool>& gone,
              Order order) {
    std::tuple<double, double, int> best{std::numeric_limits<double>::infinity(), 0, -1};
    for (int node = 0; node < static_cast<int>(graph.size()); ++node) {
        if (!gone[static_cast<std::size_t>(node)]) {
            const std::vector<int> members = family(graph, node);
            const double fill = missing_edges(graph, members);
            const double size = size_of(weights, members);
            best = std::min(best,
                            order == Order::kLeastFill ? std::tuple{fill, size, node}
                                                       : std::tuple{size, fill, node});
        }
    }
    return std::get<2>(best);
}

bool contains(const std::vector<int>& whole, const std::vector<int>& part) {
    return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

// Takes node after node out of the graph, joining its neighbours; what each stood with is a clique.
std::vector<std::vector<int>> cliques_of(Graph graph,
                                         const std::vector<int>& weights,
                                         Order order) {
    std::vector<std::vector<int>> cliques;
    std::vector<bool> gone(graph.size(), false);
    for (std::size_t step = 0; step < graph.size(); ++step) {
        const int node = next_node(graph, weights, gone, order);
        const std::vector<int> members = family(graph, node);
        gone[static_cast<std::size_t>(node)] = true;
        for (const int a : members) {
            for (const int b : members) {
                if (a != b && a != node && b != node) {
                    graph[static_cast<std::size_t>(a)].insert(b);
                }
            }
            graph[static_cast<std::size_t>(a)].erase(node);
        }
        // An earlier clique is never within a later one: it holds a node that is gone.
        const bool within = std::any_of(cliques.begin(), cliques.end(), [&](const auto& other) {
            return contains(other, members);
        });
        if (!within) {
            cliques.push_back(members);
        }
    }
    return cliques;
}

double total_size(const std::vector<int>& weights, const std::vector<std::vector<int>>& cliques) {
    double total = 0;
    for (const std::vector<int>& clique : cliques) {
        total += size_of(weights, clique);
    }
    return total;
}

std::vector<int> shared_nodes(const std::vector<int>& a, const std::vector<int>& b) {
    std::vector<int> shared;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
    return shared;
}

// The first of the edges from a clique that is in to one that is not that shares most.
JunctionTree::Edge widest(const std::vector<std::vector<int>>& cliques,
                          const std::vector<bool>& in) {
    JunctionTree::Edge best{-1, -1, {}};
    for (std::size_t a = 0; a < cliques.size(); ++a) {
        for (std::size_t b = 0; b < cliques.size(); ++b) {
            if (!in[a] || in[b]) {
                continue;
            }
            auto shared = shared_nodes(cliques[a], cliques[b]);
            if (best.first < 0 || shared.size() > best.shared.size()) {
                best = {static_cast<int>(a), static_cast<int>(b), std::move(shared)};
            }
        }
    }
    return best;
}

// A spanning tree with the largest intersections (Prim): of the cliques of a triangulated graph it
// has the running-intersection property.
void span(JunctionTree& tree) {
    std::vector<bool> in(tree.cliques.size(), false);
    in[0] = true;
    for (std::size_t step = 1; step < tree.cliques.size(); ++step) {
        tree.edges.push_back(widest(tree.cliques, in));
        in[static_cast<std::size_t>(tree.edges.back().second)] = true;
    }
}

}  // namespace

JunctionTree junction_tree(const std::vector<int>& weights,
                           const std::vector<std::vector<int>>& together) {
    const Graph graph = graph_of(weights.size(), together);
    JunctionTree tree;
    tree.cliques = cliques_of(graph, weights, Order::kLeastFill);
    auto smaller = cliques_of(graph, weights, Order::kLeastSize);
    if (total_size(weights, smaller) < total_size(weights, tree.cliques)) {
        tree.cliques = std::move(smaller);
    }
    if (tree.cliques.empty()) {
        tree.cliques.emplace_back();
    }
    span(tree);
    return tree;
}

}  // namespace samspar::audit
