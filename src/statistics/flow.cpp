#include "statistics/flow.h"

#include "statistics/table_builder.h"

namespace samspar::statistics {

std::vector<Measure> flow_measures() {
    return {measure("aktuella", Kind::kCount),
            measure("nya", Kind::kCount),
            measure("avslutade", Kind::kCount),
            measure("till_arbete_studier", Kind::kCount),
            measure("arbetssokande", Kind::kCount)};
}

void add_flow(TableBuilder& table, const Flow& flow, bool outcome) {
    table.count(kAll, 0, flow.aktuella);
    table.count(kAll, 1, flow.nya);
    table.count(kAll, 2, flow.avslutade);
    if (outcome) {
        table.count(kAll, 3, flow.till_arbete_studier);
        table.count(kAll, 4, flow.arbetssokande);
    } else {
        table.not_applicable(kAll, 3);
        table.not_applicable(kAll, 4);
    }
}

}  // namespace samspar::statistics
