#include "disclosure/minimality/counted_region.h"

#include <algorithm>

#include "disclosure/model/edition.h"

namespace samspar::testing {

CountedHistory::CountedHistory(const audit::Publication& publication,
                               const History& history,
                               const std::vector<domain::Snapshot>& registered)
    : publication_(publication) {
    for (std::size_t i = 0; i < registered.size(); ++i) {
        const std::size_t year = i < history.registered.size() ? i : history.mended->year;
        Year& added = years_.emplace_back();
        added.population.emplace(disclosure::make_population(
            registered[i], history.lists, history.period(year), added.space, added.zeros));
    }
}

audit::Count CountedHistory::count(const audit::Region& region) const {
    const std::string& named =
        publication_.universes[static_cast<std::size_t>(region.universe)].name;
    // Of a year that was counted again the universes have the same names in their own population.
    const auto edition = disclosure::edition_of(named);
    const int rattelse = edition ? edition->rattelse : 0;
    const auto place_in = [&](const Year& own) {
        const auto& all = own.space.universes();
        return static_cast<std::size_t>(
            std::ranges::find_if(all,
                                 [&](const disclosure::Universe& universe) {
                                     return disclosure::universe_in(universe.name, rattelse) ==
                                            named;
                                 }) -
            all.begin());
    };
    const auto has_it = [&](const Year& own) {
        return place_in(own) < own.space.universes().size();
    };
    const auto year =
        rattelse == 0 ? std::ranges::find_if(years_, has_it) : std::prev(years_.end());
    if (year == years_.end()) {
        return 0;
    }
    disclosure::CellKey key{static_cast<std::uint16_t>(place_in(*year)), {}};
    for (const auto& [dim, leaves] : region.parts) {
        const audit::Dimension& dimension = publication_.dimensions[static_cast<std::size_t>(dim)];
        const std::uint16_t number = year->space.find_dimension(dimension.name);
        const auto& own = year->space.dimensions()[number].leaves;
        disclosure::Factor factor{number, {}};
        for (std::size_t i = 0; i < leaves.size(); ++i) {
            const auto leaf = std::ranges::find(own, dimension.leaves[i]);
            // An answer that only another year knows counts nobody.
            if (leaves[i] && leaf != own.end()) {
                factor.leaves.push_back(static_cast<disclosure::Leaf>(leaf - own.begin()));
            }
        }
        std::ranges::sort(factor.leaves);
        key.factors.push_back(std::move(factor));
    }
    return year->population->of(key.universe).sum(key).persons;
}

}  // namespace samspar::testing
