#pragma once

#include <map>
#include <string>
#include <vector>

#include "audit/joint_cubes.h"
#include "audit/model.h"
#include "audit/publication.h"

namespace samspar::audit {

// A hidden cell to be attacked: printed with a mark, or with attack_cube not printed at all.
struct HiddenCell {
    std::string label;
    Region region;
    int target = 0;
    Policy policy;
    int cell = -1;  // in Publication::cells; -1 for what is in no table of the files
    bool printed = true;
};

// Whether "everybody else of the group is in the cell": the difference must be able to exceed the
// coalition.
struct GroupQuestion {
    std::string label;
    int others = 0;  // target: the group without the cell
    int group = 0;   // target: the whole group
    Count coalition = 0;
};

// Everything to be asked, with equal sums of unknowns asked once.
struct Questions {
    std::vector<std::vector<int>> targets;
    std::vector<HiddenCell> hidden;
    std::vector<GroupQuestion> groups;
};

[[nodiscard]] Questions questions_about(const Publication& publication,
                                        const JointCubes& cubes,
                                        const Model& model);

}  // namespace samspar::audit
