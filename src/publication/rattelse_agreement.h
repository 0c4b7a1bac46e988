#pragma once

#include "disclosure/release/ledger.h"
#include "publication/finding.h"
#include "publication/frozen.h"

namespace samspar::publication {

// Whether the files of a rättelse say the same as each other and as the ledger, of every printed
// place that it corrects and of no other. REQUIRES: check_files said true of the publicering.
void check_rattelse(const Frozen& frozen,
                    const FrozenRattelse& rattelse,
                    const disclosure::Ledger& ledger,
                    Findings& findings);

}  // namespace samspar::publication
