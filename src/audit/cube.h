#pragma once

#include <vector>

#include "audit/partition.h"
#include "audit/publication.h"

namespace samspar::audit {

// A cross-table of unknown counts: one for each combination of atoms of its axes, numbered from
// `first` with the last axis running fastest.
struct Cube {
    struct Axis {
        int dim = 0;
        Partition partition;
    };
    int universe = 0;
    std::vector<Axis> axes;  // by dim, each dimension at most once
    int first = 0;

    [[nodiscard]] int size() const;
};

// Whether the region is a sum of cells of the cube.
[[nodiscard]] bool covers(const Cube& cube, const Region& region);

// The unknowns whose sum the region is, ascending. REQUIRES: covers(cube, region).
[[nodiscard]] std::vector<int> unknowns_of(const Cube& cube, const Region& region);

// The unknowns of each cell of a margin, in the order of the margin's own cells.
// REQUIRES: each axis of the margin is one of the cube's, with a partition that the cube's refines.
[[nodiscard]] std::vector<std::vector<int>> margin_cells(const Cube& cube,
                                                         const std::vector<Cube::Axis>& margin);

// The region of one of the cube's own cells.
[[nodiscard]] Region region_of(const Cube& cube, int unknown);

}  // namespace samspar::audit
