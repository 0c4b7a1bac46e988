#pragma once

#include <optional>
#include <string>
#include <vector>

#include "disclosure/plan/table_plan.h"

namespace samspar::disclosure {

// The lines that a table of insatser or kommuner can have: the small ones by themselves, then ever
// more of the smallest in the rest row, by published totals.
struct RowChoice {
    Axis rows;
    std::vector<std::string> rest;  // the names in the rest row
};

[[nodiscard]] std::vector<RowChoice> insats_choices(const Planning& planning,
                                                    const TableDesign& design);

// Empty when there are fewer than two kommuner.
[[nodiscard]] std::vector<RowChoice> kommun_choices(const Planning& planning,
                                                    const TableDesign& design);

// The same lines with those marked in `moved` (by place) in the rest row as well, and the smallest
// other rows, by `persons` expected, until it has kLeastMembers.
[[nodiscard]] RowChoice move_to_rest(const Planning& planning,
                                     const RowChoice& choice,
                                     std::vector<bool> moved,
                                     const std::vector<double>& persons);

// The insatser that a table counts; empty when it counts all of them.
[[nodiscard]] std::vector<Factor> whom(const Planning& planning, const TableDesign& design);

}  // namespace samspar::disclosure
