#include "audit/partition.h"

#include <gtest/gtest.h>

namespace samspar::audit {
namespace {

using Atoms = std::vector<int>;

LeafSet set(const std::string& bits) {
    LeafSet leaves;
    for (const char bit : bits) {
        leaves.push_back(bit == '1');
    }
    return leaves;
}

TEST(AuditPartition, sets_cut_the_leaves_into_what_they_tell_apart) {
    const Partition partition = partition_by(4, {set("1100"), set("0110")});
    EXPECT_EQ(partition.atoms, 4);
    EXPECT_EQ(partition.atom_of_leaf, (Atoms{0, 1, 2, 3}));
    EXPECT_EQ(partition_by(4, {set("1001")}).atom_of_leaf, (Atoms{0, 1, 1, 0}));
    EXPECT_EQ(partition_by(3, {}).atoms, 1);
    EXPECT_EQ(finest(3).atom_of_leaf, (Atoms{0, 1, 2}));
}

TEST(AuditPartition, a_set_is_resolved_when_it_is_a_union_of_atoms) {
    const Partition partition = partition_by(4, {set("1100")});
    EXPECT_TRUE(resolves(partition, set("0011")));
    EXPECT_TRUE(resolves(partition, set("1111")));
    EXPECT_FALSE(resolves(partition, set("1000")));
}

TEST(AuditPartition, the_common_refinement_refines_both_and_no_more) {
    const Partition halves = partition_by(4, {set("1100")});
    const Partition middle = partition_by(4, {set("0110")});
    EXPECT_FALSE(refines(halves, middle));
    const Partition both = common_refinement(halves, middle);
    EXPECT_TRUE(refines(both, halves));
    EXPECT_TRUE(refines(both, middle));
    EXPECT_FALSE(refines(halves, both));
}

TEST(AuditPartition, a_chain_goes_from_coarse_to_fine_and_joins_what_crosses) {
    const Partition one = partition_by(4, {});
    const Partition halves = partition_by(4, {set("1100")});
    const auto chain = chain_of({finest(4), one, halves, halves});
    ASSERT_EQ(chain.size(), 2U);
    EXPECT_EQ(chain[0], halves);
    EXPECT_EQ(chain[1], finest(4));
    const auto crossing = chain_of({halves, partition_by(4, {set("0110")})});
    ASSERT_EQ(crossing.size(), 1U);
    EXPECT_EQ(crossing[0], finest(4));
}

}  // namespace
}  // namespace samspar::audit
