#pragma once

#include <vector>

#include "audit/publication.h"

namespace samspar::audit {

// This, junction_tree and joint_cubes do what files of room disclosure do, and are written again on
// purpose: an auditor that shares code with what it checks repeats its mistakes.

// A way to split the leaves of a dimension. Leaves of one atom are never told apart by what is
// published, so one unknown can stand for them all. Atoms are numbered by their first leaf.
struct Partition {
    std::vector<int> atom_of_leaf;
    int atoms = 0;
    bool operator==(const Partition&) const = default;
};

// Every leaf for itself.
[[nodiscard]] Partition finest(std::size_t leaves);

// The coarsest partition in which each of the sets is a union of atoms.
[[nodiscard]] Partition partition_by(std::size_t leaves, const std::vector<LeafSet>& sets);

// The coarsest partition that refines both.
[[nodiscard]] Partition common_refinement(const Partition& a, const Partition& b);

// Whether each atom of `fine` lies within one atom of `coarse`.
[[nodiscard]] bool refines(const Partition& fine, const Partition& coarse);

// Whether the set is a union of atoms.
[[nodiscard]] bool resolves(const Partition& partition, const LeafSet& leaves);

// Partitions from coarse to fine, each refining the one before, such that each of the given ones
// is refined by some: partitions that cross each other are replaced by their common refinement.
// Those with one atom are left out.
[[nodiscard]] std::vector<Partition> chain_of(const std::vector<Partition>& partitions);

}  // namespace samspar::audit
