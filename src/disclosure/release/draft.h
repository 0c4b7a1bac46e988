#pragma once

#include <span>
#include <vector>

#include "disclosure/plan/layout.h"
#include "disclosure/protect/protection.h"
#include "disclosure/protect/registry.h"
#include "disclosure/release/ledger.h"

namespace samspar::disclosure {

// One variant of a release before it is protected: its tables and every cell of them once. The
// counts stand beside the cells, not in them: whoever protects gets the cells alone.
struct Draft {
    struct Table {
        TablePlan plan;
        Layout layout;
    };
    std::vector<Table> tables;
    Registry registry;
    // By place in the registry; of a hidden cell of an earlier release: 0, nobody knows it.
    std::vector<std::int64_t> counts;
};

// What its class tells of a cell.
[[nodiscard]] KnownBound known_bound(const RegistryCell& cell);

// The cells of the planned tables, of what was published before, of rest rows' members, and those
// that stand in no table but are differences of cells that do. Nothing is counted yet.
[[nodiscard]] Draft make_draft(const Planning& planning,
                               std::vector<TablePlan> plans,
                               const Ledger& earlier,
                               const Defences& defences);

}  // namespace samspar::disclosure
