#pragma once

#include <span>
#include <vector>

#include "disclosure/plan/layout.h"
#include "disclosure/protect/protection.h"
#include "disclosure/protect/registry.h"
#include "disclosure/release/ledger.h"

namespace samspar::disclosure {

// One variant of a release before it is protected: its tables and every cell of them once.
struct Draft {
    struct Table {
        TablePlan plan;
        Layout layout;
    };
    std::vector<Table> tables;
    Registry registry;
};

// Counts every cell of the planned tables, says which may not be shown and which are frozen, and
// adds what was published before. Cells that stand in no table, but are differences of cells that
// do, are sensitive like all others.
[[nodiscard]] Draft make_draft(const Planning& planning,
                               std::vector<TablePlan> plans,
                               const Ledger& earlier,
                               const Defences& defences);

}  // namespace samspar::disclosure
