#pragma once

#include <stdexcept>
#include <vector>

#include "audit/cube.h"
#include "audit/publication.h"

namespace samspar::audit {

// Two sums of unknowns that are the same number of persons.
struct Agreement {
    std::vector<int> left;
    std::vector<int> right;
};

// The smallest set of cubes whose agreeing contents are exactly the margins of whole populations.
struct JointCubes {
    std::vector<Cube> cubes;
    std::vector<Agreement> agreements;
    int size = 0;  // number of unknowns

    // The unknowns whose sum a region is, in the smallest cube that covers it; the region must
    // come from the publication the cubes were made for.
    [[nodiscard]] std::vector<int> unknowns(const Region& region) const;
};

// The joint model would be too large to be solved; a smaller one would prove nothing.
class TooLarge : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// Makes, for each universe, one node for each dimension and each level of detail it is used in,
// joins the nodes that are crossed in a table or fact (and each level with the next finer one),
// and turns each clique of the triangulated graph into a cube. With attack_cube every dimension has
// one level, its leaves. Throws TooLarge above `limit` unknowns.
[[nodiscard]] JointCubes joint_cubes(const Publication& publication, int limit);

}  // namespace samspar::audit
