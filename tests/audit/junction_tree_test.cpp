#include "audit/junction_tree.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace samspar::audit {
namespace {

using Nodes = std::vector<int>;

std::vector<Nodes> sorted(std::vector<Nodes> cliques) {
    std::ranges::sort(cliques);
    return cliques;
}

TEST(AuditJunctionTree, tables_in_a_chain_stay_as_they_are) {
    const JunctionTree tree = junction_tree({2, 2, 2}, {{0, 1}, {1, 2}});
    EXPECT_EQ(sorted(tree.cliques), (std::vector<Nodes>{{0, 1}, {1, 2}}));
    ASSERT_EQ(tree.edges.size(), 1U);
    EXPECT_EQ(tree.edges[0].shared, (Nodes{1}));
}

TEST(AuditJunctionTree, three_pairs_in_a_ring_are_one_clique) {
    const JunctionTree tree = junction_tree({2, 2, 2}, {{0, 1}, {1, 2}, {0, 2}});
    EXPECT_EQ(tree.cliques, (std::vector<Nodes>{{0, 1, 2}}));
    EXPECT_TRUE(tree.edges.empty());
}

// A ring of four needs a chord; the one between the small nodes makes smaller cubes.
TEST(AuditJunctionTree, a_ring_of_four_is_cut_where_the_cubes_are_smallest) {
    const JunctionTree tree = junction_tree({2, 50, 2, 50}, {{0, 1}, {1, 2}, {2, 3}, {0, 3}});
    EXPECT_EQ(sorted(tree.cliques), (std::vector<Nodes>{{0, 1, 2}, {0, 2, 3}}));
    ASSERT_EQ(tree.edges.size(), 1U);
    EXPECT_EQ(tree.edges[0].shared, (Nodes{0, 2}));
}

TEST(AuditJunctionTree, what_has_nothing_in_common_is_joined_by_nothing) {
    const JunctionTree tree = junction_tree({2, 2}, {{0}, {1}});
    EXPECT_EQ(tree.cliques.size(), 2U);
    ASSERT_EQ(tree.edges.size(), 1U);
    EXPECT_TRUE(tree.edges[0].shared.empty());
    EXPECT_EQ(junction_tree({}, {}).cliques, (std::vector<Nodes>{{}}));
}

// Of each node the cliques that hold it hang together.
TEST(AuditJunctionTree, has_the_running_intersection) {
    const JunctionTree tree =
        junction_tree({2, 3, 2, 4, 2, 2}, {{0, 1, 2}, {1, 2, 3}, {3, 4}, {3, 5}, {0, 2}});
    for (int node = 0; node < 6; ++node) {
        const auto holds = [&](const Nodes& nodes) {
            return std::ranges::find(nodes, node) != nodes.end();
        };
        const auto cliques = std::ranges::count_if(tree.cliques, holds);
        const auto edges = std::ranges::count_if(
            tree.edges, [&](const JunctionTree::Edge& edge) { return holds(edge.shared); });
        EXPECT_EQ(cliques, edges + 1) << node;
    }
}

}  // namespace
}  // namespace samspar::audit
