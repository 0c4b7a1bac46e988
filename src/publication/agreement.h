#pragma once

#include "disclosure/release/ledger.h"
#include "publication/finding.h"
#include "publication/frozen.h"

namespace samspar::publication {

// Finds files of a publicering, its file of single registreringar and its rättelser that are not
// those that were frozen. False when one is missing that the other checks read.
bool check_files(const Frozen& frozen, Findings& findings);

// Whether the page, the CSV, the JSON, the auditing file and the ledger print the same figures in
// every place. REQUIRES: check_files said true.
void check_figures(const Frozen& frozen, const disclosure::Ledger& ledger, Findings& findings);

}  // namespace samspar::publication
