#pragma once

#include <optional>
#include <string>
#include <vector>

#include "disclosure/model/policy.h"
#include "disclosure/model/structural.h"
#include "disclosure/plan/catalogue.h"
#include "disclosure/plan/code_tree.h"
#include "disclosure/plan/expectation.h"
#include "disclosure/plan/public_facts.h"
#include "domain/period.h"

namespace samspar::disclosure {

// A direction of a table as it will be shown: categories that add up to the whole.
struct Axis {
    std::uint16_t dimension = 0;
    std::vector<Category> categories;
};

struct PartPlan {
    std::uint16_t universe = 0;
    std::vector<Axis> columns;
};

// A table of the catalogue after merging: which lines and columns it will have.
struct TablePlan {
    const TableDesign* design = nullptr;
    std::vector<Factor> where;  // whom the table counts at all
    Axis rows;
    std::vector<PartPlan> parts;
    std::vector<std::string> rest;  // names of the insatser in the rest row, if there is one
};

// How carefully tables are planned, since nobody looks at their counts.
struct Care {
    // So many standard deviations under what is expected a count must reach the threshold.
    double deviations = 1.4;
    // What a hole costs when variants of a table are compared; see worth().
    double hole_cost = 2.5;
    // Every total but that of the aktuella may be hidden as well: for a cell of an earlier release
    // that would otherwise become known.
    bool totals_give_way = false;
};

// What the planning reads. There is no count in it that the release is not sure to print.
struct Planning {
    const Space& space;
    const StructuralZeros& zeros;
    const PublicFacts& facts;
    const Expectation& expected;
    const domain::Kodlistor& lists;
    const Policy& policy;
    domain::Period period;
    Care care = {};
};

// Merges before hiding: of all variants along the fixed order of merging, takes the one whose
// shown cells are expected to tell most. Empty when the table would have nothing to show.
[[nodiscard]] std::optional<TablePlan> plan_table(const Planning& planning,
                                                  const TableDesign& design);

}  // namespace samspar::disclosure
