// What stands side by side must lie in one cube: the dimensions of a table, and those of a fact,
// whose cells are added. Everything else may be in different cubes that agree on what they share. A
// fact that is repeated for every insats is one use: its cells stand side by side like those of a
// table.

#include "audit/joint_cubes.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "audit/junction_tree.h"

namespace samspar::audit {
namespace {

// Things counted together: the leaf sets by which each dimension is cut there.
using Use = std::map<int, std::set<LeafSet>>;
using Uses = std::vector<Use>;

void add_region(Use& use, const Region& region) {
    for (const auto& [dim, leaves] : region.parts) {
        use[dim].insert(leaves);
    }
}

bool attacks_cube(const Publication& publication) {
    return std::any_of(publication.sources.begin(),
                       publication.sources.end(),
                       [](const Source& source) { return source.policy.attack_cube; });
}

// What is printed in each table that counts the universe.
std::map<int, Use> uses_of_tables(const Publication& publication, int universe) {
    std::map<int, Use> tables;
    for (std::size_t i = 0; i < publication.tables.size(); ++i) {
        if (publication.tables[i].universe == universe) {
            Use& use = tables[static_cast<int>(i)];
            for (const int dim : publication.tables[i].crossed) {
                use[dim];
            }
        }
    }
    for (const Cell& cell : publication.cells) {
        if (cell.region.universe == universe) {
            add_region(tables[cell.table], cell.region);
        }
    }
    return tables;
}

// The n-th part of each fact of a family is one use: their cells stand side by side.
using Families = std::map<std::pair<int, std::size_t>, Use>;

void add_facts(Families& families, const std::vector<Fact>& facts, int universe) {
    for (const Fact& fact : facts) {
        for (std::size_t i = 0; i < fact.parts.size(); ++i) {
            if (fact.parts[i].region.universe == universe) {
                add_region(families[{fact.family, i}], fact.parts[i].region);
            }
        }
    }
}

Uses uses_of(const Publication& publication, int universe) {
    Families families;
    add_facts(families, publication.facts, universe);
    for (const Scenario& scenario : publication.scenarios) {
        add_facts(families, scenario.facts, universe);
    }
    Uses uses;
    for (auto& [table, use] : uses_of_tables(publication, universe)) {
        uses.push_back(std::move(use));
    }
    for (auto& [family, use] : families) {
        uses.push_back(std::move(use));
    }
    return uses;
}

// A code that its table's `where` excludes: nobody is there, whatever cubes there are.
bool is_empty(const Region& region) {
    return std::any_of(region.parts.begin(), region.parts.end(), [](const auto& part) {
        return std::none_of(part.second.begin(), part.second.end(), std::identity());
    });
}

// A dimension at one level of detail.
struct Node {
    int dim = 0;
    Partition partition;
};

class UniverseCubes {
public:
    UniverseCubes(const Publication& publication, int universe)
        : publication_(publication),
          universe_(universe),
          uses_(uses_of(publication, universe)),
          leaves_only_(attacks_cube(publication)) {
        make_nodes();
        join_nodes();
    }

    void add_to(JointCubes& joint, int limit) const {
        std::vector<int> weights;
        for (const Node& node : nodes_) {
            weights.push_back(node.partition.atoms);
        }
        const JunctionTree tree = junction_tree(weights, together_);
        const std::size_t first = joint.cubes.size();
        for (const std::vector<int>& clique : tree.cliques) {
            add_cube(joint, clique, limit);
        }
        for (const JunctionTree::Edge& edge : tree.edges) {
            add_agreement(joint,
                          joint.cubes[first + static_cast<std::size_t>(edge.first)],
                          joint.cubes[first + static_cast<std::size_t>(edge.second)],
                          axes_of(edge.shared));
        }
    }

private:
    [[nodiscard]] Partition cut(int dim, const std::set<LeafSet>& sets) const {
        const auto leaves = publication_.dimensions[static_cast<std::size_t>(dim)].leaves.size();
        return leaves_only_ ? finest(leaves) : partition_by(leaves, {sets.begin(), sets.end()});
    }

    void make_nodes() {
        for (const int dim : publication_.universes[static_cast<std::size_t>(universe_)].dims) {
            std::vector<Partition> partitions;
            for (const Use& use : uses_) {
                const auto sets = use.find(dim);
                if (sets != use.end()) {
                    partitions.push_back(cut(dim, sets->second));
                }
            }
            for (Partition& level : chain_of(partitions)) {
                nodes_.push_back({dim, std::move(level)});
            }
        }
    }

    void join_nodes() {
        for (const Use& use : uses_) {
            std::vector<int> clique;
            for (const auto& [dim, sets] : use) {
                const Partition wanted = cut(dim, sets);
                // Nodes of a dimension stand from coarse to fine.
                const auto level =
                    std::find_if(nodes_.begin(), nodes_.end(), [&, d = dim](const Node& node) {
                        return node.dim == d && refines(node.partition, wanted);
                    });
                if (wanted.atoms > 1) {
                    clique.push_back(static_cast<int>(level - nodes_.begin()));
                }
            }
            together_.push_back(std::move(clique));
        }
        for (std::size_t i = 1; i < nodes_.size(); ++i) {
            if (nodes_[i].dim == nodes_[i - 1].dim) {
                together_.push_back({static_cast<int>(i) - 1, static_cast<int>(i)});
            }
        }
    }

    // A finer level of a dimension tells the coarser ones, so only the finest needs an axis.
    [[nodiscard]] std::vector<Cube::Axis> axes_of(const std::vector<int>& nodes) const {
        std::map<int, Partition> finest_of;
        for (const int node : nodes) {
            const Node& level = nodes_[static_cast<std::size_t>(node)];
            finest_of[level.dim] = level.partition;  // nodes ascend, so the finest comes last
        }
        std::vector<Cube::Axis> axes;
        for (auto& [dim, partition] : finest_of) {
            axes.push_back({dim, std::move(partition)});
        }
        return axes;
    }

    void add_cube(JointCubes& joint, const std::vector<int>& clique, int limit) const {
        Cube cube{universe_, axes_of(clique), joint.size};
        double size = 1;
        for (const Cube::Axis& axis : cube.axes) {
            size *= axis.partition.atoms;
        }
        if (size + joint.size > limit) {
            throw TooLarge("the joint model has more than " + std::to_string(limit) +
                           " unknowns; fewer dimensions published together would make it smaller");
        }
        joint.size += cube.size();
        joint.cubes.push_back(std::move(cube));
    }

    static void add_agreement(JointCubes& joint,
                              const Cube& a,
                              const Cube& b,
                              const std::vector<Cube::Axis>& shared) {
        std::vector<std::vector<int>> left = margin_cells(a, shared);
        std::vector<std::vector<int>> right = margin_cells(b, shared);
        for (std::size_t i = 0; i < left.size(); ++i) {
            joint.agreements.push_back({std::move(left[i]), std::move(right[i])});
        }
    }

    const Publication& publication_;
    int universe_;
    Uses uses_;
    bool leaves_only_;
    std::vector<Node> nodes_;
    std::vector<std::vector<int>> together_;
};

}  // namespace

std::vector<int> JointCubes::unknowns(const Region& region) const {
    if (is_empty(region)) {
        return {};
    }
    const Cube* best = nullptr;
    for (const Cube& cube : cubes) {
        if (covers(cube, region) && (best == nullptr || cube.size() < best->size())) {
            best = &cube;
        }
    }
    if (best == nullptr) {
        throw std::logic_error("no cube of the joint model covers a region");
    }
    return unknowns_of(*best, region);
}

JointCubes joint_cubes(const Publication& publication, int limit) {
    JointCubes joint;
    for (std::size_t i = 0; i < publication.universes.size(); ++i) {
        UniverseCubes(publication, static_cast<int>(i)).add_to(joint, limit);
    }
    return joint;
}

}  // namespace samspar::audit
