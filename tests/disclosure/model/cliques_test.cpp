#include "disclosure/model/cliques.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace samspar::disclosure {
namespace {

using ::testing::ElementsAre;
using ::testing::UnorderedElementsAre;

TEST(Cliques, a_chain_needs_no_new_edges) {
    const auto cliques = chordal_cliques({2, 2, 2}, {{0, 1}, {1, 2}});
    EXPECT_THAT(cliques, UnorderedElementsAre(ElementsAre(0, 1), ElementsAre(1, 2)));
}

TEST(Cliques, a_circle_of_three_is_one_clique) {
    EXPECT_THAT(chordal_cliques({2, 2, 2}, {{0, 1}, {1, 2}, {0, 2}}),
                ElementsAre(ElementsAre(0, 1, 2)));
}

TEST(Cliques, a_circle_of_four_is_cut_across_where_the_cubes_are_smallest) {
    const auto cliques = chordal_cliques({2, 50, 2, 50}, {{0, 1}, {1, 2}, {2, 3}, {0, 3}});
    EXPECT_THAT(cliques, UnorderedElementsAre(ElementsAre(0, 1, 2), ElementsAre(0, 2, 3)));
}

TEST(Cliques, a_node_by_itself_is_a_clique) {
    EXPECT_THAT(chordal_cliques({3}, {}), ElementsAre(ElementsAre(0)));
}

TEST(Cliques, neighbours_in_the_tree_share_as_much_as_they_can) {
    const auto tree = junction_tree({{0, 1, 2}, {2, 3}, {1, 2, 4}});
    ASSERT_EQ(tree.size(), 2U);
    EXPECT_THAT(tree[0].separator, ElementsAre(1, 2));
    EXPECT_THAT(tree[1].separator, ElementsAre(2));
}

}  // namespace
}  // namespace samspar::disclosure
