#pragma once

#include "disclosure/release/ledger.h"
#include "store/publicering_ledger.h"

namespace samspar::publication {

// Everything ever published. Throws std::runtime_error when a state is none of the ledger's.
[[nodiscard]] disclosure::Ledger read_ledger(store::Scope& scope);

[[nodiscard]] store::LedgerRows for_store(const disclosure::Ledger& additions);

}  // namespace samspar::publication
