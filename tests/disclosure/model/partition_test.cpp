#include "disclosure/model/partition.h"

#include <gtest/gtest.h>

namespace samspar::disclosure {
namespace {

Partition refined(std::size_t leaves, const std::vector<LeafSet>& sets) {
    Partition partition(leaves);
    for (const LeafSet& set : sets) {
        partition.refine(set);
    }
    return partition;
}

TEST(Partition, of_nothing_has_no_block_and_else_it_begins_with_one) {
    EXPECT_EQ(Partition(0).blocks(), 0U);
    EXPECT_EQ(Partition(3).blocks(), 1U);
}

TEST(Partition, overlapping_sets_cut_one_another) {
    const Partition partition = refined(5, {{0, 1, 2}, {2, 3}});
    EXPECT_EQ(partition.blocks(), 4U);
    EXPECT_EQ(partition.leaves_of(partition.block_of(0)), (LeafSet{0, 1}));
    EXPECT_EQ(partition.leaves_of(partition.block_of(2)), (LeafSet{2}));
    EXPECT_EQ(partition.leaves_of(partition.block_of(3)), (LeafSet{3}));
    EXPECT_EQ(partition.leaves_of(partition.block_of(4)), (LeafSet{4}));
}

TEST(Partition, blocks_are_numbered_by_their_first_leaf_whatever_the_order_of_the_cuts) {
    EXPECT_EQ(refined(4, {{2}, {0, 1}}), refined(4, {{0, 1}, {2}}));
    EXPECT_EQ(refined(4, {{3}}).block_of(0), 0U);
    EXPECT_EQ(refined(4, {{3}}).block_of(3), 1U);
}

TEST(Partition, one_that_crosses_another_is_neither_finer_nor_coarser) {
    const Partition coarse = refined(4, {{0, 1}});
    const Partition fine = refined(4, {{0, 1}, {0}});
    const Partition crossing = refined(4, {{1, 2}});
    EXPECT_TRUE(fine.is_finer_or_equal(coarse));
    EXPECT_FALSE(coarse.is_finer_or_equal(fine));
    EXPECT_FALSE(crossing.is_finer_or_equal(coarse));
    EXPECT_FALSE(coarse.is_finer_or_equal(crossing));
}

TEST(Partition, refined_by_another_it_is_the_coarsest_that_is_finer_than_both) {
    Partition both = refined(4, {{0, 1}});
    both.refine(refined(4, {{1, 2}}));
    EXPECT_EQ(both, refined(4, {{0}, {1}, {2}}));
}

}  // namespace
}  // namespace samspar::disclosure
