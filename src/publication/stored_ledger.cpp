#include "publication/stored_ledger.h"

#include <stdexcept>

namespace samspar::publication {

disclosure::Ledger read_ledger(store::Scope& scope) {
    const store::LedgerRows rows = store::load_ledger(scope);
    disclosure::Ledger ledger;
    for (const store::LedgerDimensionRow& row : rows.dimensions) {
        ledger.dimensions.push_back({row.publicering, row.universe, row.dimension, row.leaves});
    }
    for (const store::LedgerCellRow& row : rows.cells) {
        const auto state = disclosure::parse_ledger_state(row.state);
        if (!state) {
            throw std::runtime_error("the ledger has an unknown state");
        }
        ledger.cells.push_back(
            {row.publicering, row.universe, row.key, *state, row.count, row.least, row.most});
    }
    return ledger;
}

store::LedgerRows for_store(const disclosure::Ledger& additions) {
    store::LedgerRows rows;
    for (const disclosure::LedgerDimension& line : additions.dimensions) {
        rows.dimensions.push_back({line.release, line.universe, line.dimension, line.leaves});
    }
    for (const disclosure::LedgerCell& cell : additions.cells) {
        rows.cells.push_back({cell.release,
                              cell.universe,
                              cell.key,
                              std::string(disclosure::to_string(cell.state)),
                              cell.count,
                              cell.least,
                              cell.most});
    }
    return rows;
}

}  // namespace samspar::publication
