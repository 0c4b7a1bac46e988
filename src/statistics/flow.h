#pragma once

#include <cstdint>
#include <vector>

#include "statistics/table_builder.h"

namespace samspar::statistics {

// What a table of the flow tells of a cell: participations that were current, began and ended, and
// how those that ended did.
struct Flow {
    std::int64_t aktuella = 0;
    std::int64_t nya = 0;
    std::int64_t avslutade = 0;
    std::int64_t till_arbete_studier = 0;
    std::int64_t arbetssokande = 0;
};

[[nodiscard]] std::vector<Measure> flow_measures();

// `outcome` false: work and studies are not what the insatser of the cell aim at.
void add_flow(TableBuilder& table, const Flow& flow, bool outcome);

}  // namespace samspar::statistics
