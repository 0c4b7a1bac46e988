#pragma once

#include <cstdint>
#include <string>

#include "disclosure/model/dimension_names.h"
#include "disclosure/model/population.h"
#include "disclosure/release/ledger.h"
#include "domain/kodlista.h"
#include "domain/snapshot.h"

namespace samspar::publication {

// What the universes of the ledger are made of, read once for many counts.
class LedgerSpace {
public:
    explicit LedgerSpace(const disclosure::Ledger& ledger)
        : zeros_(space_.dimension(disclosure::names::kInsats)) {
        disclosure::read_ledger(ledger, space_, zeros_);
    }

private:
    friend class ExactCounts;
    disclosure::Space space_;
    disclosure::StructuralZeros zeros_;
};

// The exact counts of a snapshot in the words of the ledger.
class ExactCounts {
public:
    ExactCounts(const LedgerSpace& ledger,
                const domain::Snapshot& snapshot,
                const domain::Kodlistor& lists,
                domain::Period period);

    // REQUIRES: a universe of the period. Throws std::runtime_error for a key that it cannot have.
    [[nodiscard]] std::int64_t count(const std::string& universe, const std::string& key) const;

private:
    disclosure::Space space_;
    disclosure::StructuralZeros zeros_;
    disclosure::PeriodPopulation population_;
};

}  // namespace samspar::publication
