// A cube has an unknown for every combination of answers of its clique, each at its finest level. A
// combination where nobody can be has none, rather than one that must be 0: so no program can use
// it, not even for a fraction of a person.
//
// A count is a sum of unknowns in any cube that holds its questions. All such cubes give the same
// number, since they agree on what they share; the smallest makes the shortest row.

#include "disclosure/model/cubes.h"

#include <algorithm>
#include <stdexcept>

namespace samspar::disclosure {
namespace {

using Edge = std::pair<std::size_t, std::size_t>;

std::size_t place_of(const std::vector<Levels::Node>& nodes, const Levels::Node& node) {
    return static_cast<std::size_t>(std::ranges::lower_bound(nodes, node) - nodes.begin());
}

// Answers used together in a table, and each level with the next coarser one, which it decides.
std::vector<Edge> edges_of(const Levels& levels) {
    const std::vector<Levels::Node>& nodes = levels.nodes();
    std::vector<Edge> edges;
    for (std::size_t i = 1; i < nodes.size(); ++i) {
        if (nodes[i].dimension == nodes[i - 1].dimension) {
            edges.emplace_back(i - 1, i);
        }
    }
    for (const std::vector<Levels::Node>& use : levels.uses()) {
        for (const Levels::Node& a : use) {
            for (const Levels::Node& b : use) {
                if (a < b) {
                    edges.emplace_back(place_of(nodes, a), place_of(nodes, b));
                }
            }
        }
    }
    return edges;
}

std::vector<NodeSet> cliques_of(const Levels& levels) {
    std::vector<std::size_t> sizes;
    for (const Levels::Node& node : levels.nodes()) {
        sizes.push_back(levels.partition(node).blocks());
    }
    std::vector<NodeSet> cliques = chordal_cliques(sizes, edges_of(levels));
    if (cliques.empty()) {
        cliques.emplace_back();  // only the whole universe is counted: one unknown
    }
    return cliques;
}

// Steps through all combinations of 0 .. sizes[i] - 1; false after the last one.
bool next_combination(std::vector<std::size_t>& at, const std::vector<std::size_t>& sizes) {
    for (std::size_t i = at.size(); i-- > 0;) {
        if (++at[i] < sizes[i]) {
            return true;
        }
        at[i] = 0;
    }
    return false;
}

template <typename Visit>
void each_combination(const std::vector<std::size_t>& sizes, Visit visit) {
    std::vector<std::size_t> at(sizes.size(), 0);
    if (std::ranges::find(sizes, 0U) != sizes.end()) {
        return;
    }
    do {
        visit(at);
    } while (next_combination(at, sizes));
}

}  // namespace

Cubes::Cubes(const Space& space,
             const StructuralZeros& zeros,
             std::uint16_t universe,
             std::span<const CellKey> keys,
             int first)
    : universe_(universe), first_(first), next_(first), levels_(space, universe, keys) {
    const std::vector<NodeSet> cliques = cliques_of(levels_);
    for (const NodeSet& clique : cliques) {
        cubes_.push_back(make_cube(space, zeros, clique));
    }
    tree_ = junction_tree(cliques);
}

// The finest level of each dimension among the nodes. Nodes ascend by dimension, then fineness.
std::vector<Cubes::Side> Cubes::sides_of(const NodeSet& nodes) const {
    std::vector<Side> sides;
    for (const std::size_t node : nodes) {
        const Levels::Node& level = levels_.nodes()[node];
        if (!sides.empty() && sides.back().dimension == level.dimension) {
            sides.pop_back();
        }
        sides.push_back({level.dimension, &levels_.partition(level)});
    }
    return sides;
}

Cubes::Cube Cubes::make_cube(const Space& space,
                             const StructuralZeros& zeros,
                             const NodeSet& nodes) {
    Cube cube{nodes, sides_of(nodes), {}};
    std::vector<std::size_t> sizes;
    std::size_t combinations = 1;
    std::vector<std::vector<LeafSet>> blocks;
    for (const Side& side : cube.sides) {
        sizes.push_back(side.partition->blocks());
        combinations *= sizes.back();
        if (combinations > kLargestCube) {
            throw std::length_error("the tables are linked in a cube that is too large");
        }
        const LeafSet& present = *space.universes()[universe_].leaves_of(side.dimension);
        std::vector<LeafSet>& sets = blocks.emplace_back();
        for (std::size_t block = 0; block < sizes.back(); ++block) {
            sets.push_back(common_of(side.partition->leaves_of(block), present));
        }
    }
    cube.unknown.reserve(combinations);
    each_combination(sizes, [&](const std::vector<std::size_t>& at) {
        CellKey box{universe_, {}};
        bool possible = true;
        for (std::size_t i = 0; i < at.size(); ++i) {
            box.factors.push_back({cube.sides[i].dimension, blocks[i][at[i]]});
            possible = possible && !blocks[i][at[i]].empty();
        }
        possible = possible && !zeros.is_empty(space, box);
        cube.unknown.push_back(possible ? next_++ : -1);
    });
    return cube;
}

// Adds up the combinations whose every block lies in the box.
std::vector<solver::Term> Cubes::sum(const Cube& cube, const std::vector<Factor>& box) const {
    std::vector<std::size_t> sizes;
    std::vector<std::vector<bool>> inside;
    for (const Side& side : cube.sides) {
        sizes.push_back(side.partition->blocks());
        const auto factor = std::ranges::find(box, side.dimension, &Factor::dimension);
        std::vector<bool>& in = inside.emplace_back(sizes.back(), factor == box.end());
        for (std::size_t block = 0; block < sizes.back() && factor != box.end(); ++block) {
            in[block] = is_subset(side.partition->leaves_of(block), factor->leaves);
        }
    }
    std::vector<solver::Term> terms;
    std::size_t place = 0;
    each_combination(sizes, [&](const std::vector<std::size_t>& at) {
        bool all = true;
        for (std::size_t i = 0; i < at.size(); ++i) {
            all = all && inside[i][at[i]];
        }
        if (all && cube.unknown[place] >= 0) {
            terms.push_back({cube.unknown[place], 1.0});
        }
        ++place;
    });
    return terms;
}

std::vector<solver::Term> Cubes::agreement(const Cube& a,
                                           const Cube& b,
                                           const std::vector<Factor>& box) const {
    std::vector<solver::Term> terms = sum(a, box);
    for (const solver::Term& term : sum(b, box)) {
        terms.push_back({term.variable, -1.0});
    }
    return terms;
}

std::vector<std::vector<solver::Term>> Cubes::agreements() const {
    std::vector<std::vector<solver::Term>> rows;
    for (const JunctionEdge& edge : tree_) {
        const std::vector<Side> sides = sides_of(edge.separator);
        std::vector<std::size_t> sizes;
        for (const Side& side : sides) {
            sizes.push_back(side.partition->blocks());
        }
        each_combination(sizes, [&](const std::vector<std::size_t>& at) {
            std::vector<Factor> box;
            for (std::size_t i = 0; i < at.size(); ++i) {
                box.push_back({sides[i].dimension, sides[i].partition->leaves_of(at[i])});
            }
            std::vector<solver::Term> row = agreement(cubes_[edge.a], cubes_[edge.b], box);
            if (!row.empty()) {
                rows.push_back(std::move(row));
            }
        });
    }
    return rows;
}

std::vector<solver::Term> Cubes::count(const CellKey& key) const {
    NodeSet needed;
    for (const Levels::Node& node : levels_.nodes_of(key)) {
        needed.push_back(place_of(levels_.nodes(), node));
    }
    const Cube* best = nullptr;
    for (const Cube& cube : cubes_) {
        if (std::ranges::includes(cube.nodes, needed) &&
            (best == nullptr || cube.unknown.size() < best->unknown.size())) {
            best = &cube;
        }
    }
    return sum(*best, key.factors);
}

}  // namespace samspar::disclosure
