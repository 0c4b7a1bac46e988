#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "disclosure/model/cell.h"
#include "disclosure/model/joint_model.h"
#include "disclosure/model/policy.h"
#include "disclosure/model/relation.h"

namespace samspar::disclosure {

// Parts of the protection that a test can leave out, to show what each of them is for.
struct Defences {
    bool secondary = true;    // hide more than what is small
    bool insider = true;      // as the policy says
    bool joint = true;        // all tables in one model; false: each table alone
    bool relations = true;    // between universes and years
    bool width = true;        // enough possible values for cells hidden for another's sake
    bool differences = true;  // attack what two groupings of a variable tell together
};

struct ProtectionRules {
    const Policy& policy;
    const Defences& defences;
    std::uint16_t kon = 0;  // the dimension, for which an insider may know the other part
};

struct ProtectionResult {
    // Cells whose window could not be opened. Whether that tells of the true counts, the audit
    // says.
    std::vector<std::size_t> failed;
    // Cells that a person alone in another can work out, because the two differ by kön alone and
    // make up a total that is shown (the only woman knows the number of men).
    std::vector<std::size_t> insider_known;
    std::size_t programs = 0;  // linear programs solved
};

// Called with the number of small cells done and the number of all.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

// Hides cells until every hidden one is safe in a likely population (src/disclosure/README.md
// section 5): sets `hidden` in `cells`, whose `expected` agrees with the model and the relations.
// For every small cell it finds, at the lowest loss, populations that agree with all that is shown,
// keep every class, and in which the cell has the values of its window; whatever differs between
// them is hidden too.
[[nodiscard]] ProtectionResult protect(std::vector<RegistryCell>& cells,
                                       const JointModel& model,
                                       std::span<const Relation> relations,
                                       const ProtectionRules& rules,
                                       const Progress& progress);

}  // namespace samspar::disclosure
