#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "disclosure/model/dimension_names.h"
#include "disclosure/model/policy.h"

namespace samspar::disclosure {

// One direction of a table. `level` is where merging starts: `fin` for every code, or a word of
// schema/publicering/grupper.csv.
struct AxisDesign {
    std::string_view dimension;
    std::string_view level = "fin";
    bool may_merge = true;
};

// Some columns of a table: those it counts, split along no, one or two axes.
struct PartDesign {
    Counted counted = Counted::kAktuella;
    std::vector<AxisDesign> columns;
};

// What shares are of: nothing is shown, or the total of the row or the column.
enum class ShareOf { kNothing, kRow, kColumn };

// One table of the catalogue (schema/publication.md section 3). Its first direction is the same for
// all its parts. An insats has a row of its own from `rows_from` participants on, if that is wise.
struct TableDesign {
    std::string_view id;
    AxisDesign rows;
    std::vector<PartDesign> parts;
    int Policy::*rows_from = nullptr;
    ShareOf share = ShareOf::kNothing;
    // Only arbetslivsinriktade insatser, those with an outcome measure.
    bool outcome_only = false;
    bool means = false;  // mean time in the insats beside the counts
};

// Every table of a release, in the order it is shown.
[[nodiscard]] std::span<const TableDesign> catalogue();

// Variables where "everybody in the group has the same answer" is a disclosure though no count is
// small.
[[nodiscard]] bool is_sensitive(std::string_view dimension);

}  // namespace samspar::disclosure
