#include "publication/exact_counts.h"

namespace samspar::publication {

ExactCounts::ExactCounts(const LedgerSpace& ledger,
                         const domain::Snapshot& snapshot,
                         const domain::Kodlistor& lists,
                         domain::Period period)
    : space_(ledger.space_),
      zeros_(ledger.zeros_),
      population_(disclosure::make_population(snapshot, lists, period, space_, zeros_)) {}

std::int64_t ExactCounts::count(const std::string& universe, const std::string& key) const {
    const auto number = static_cast<std::uint16_t>(space_.find_universe(universe));
    return population_.of(number).sum(space_.parse(number, key)).persons;
}

}  // namespace samspar::publication
