#pragma once

#include <cstddef>

#include "publication/finding.h"
#include "publication/json.h"
#include "store/store.h"

namespace samspar::publication {

struct Verification {
    Findings findings;
    bool files_ok = true;     // every file is the one that was frozen, and they agree
    std::size_t checked = 0;  // publiceringar
    std::size_t hidden = 0;   // hidden cells that the audit attacked
    domain::Instant begun;
    domain::Instant ended;

    [[nodiscard]] bool ok() const { return findings.empty(); }
};

// Checks everything ever published from the files alone: the checksums, that all files of a
// publicering print the same figures and the ledger too, and by room audit that nobody who holds
// them all, with the files of single registreringar, can work out a hidden number. Takes seconds
// and holds no transaction meanwhile.
[[nodiscard]] Verification verify(store::Store& store);

// `{ok, filer_ok, fynd: [{kod, publicering, format, detalj}], sekunder}`.
[[nodiscard]] Json to_json(const Verification& verification);

}  // namespace samspar::publication
