// One state for one count. If the same persons were two cells in two tables, one could be shown and
// the other hidden. Their key is therefore made canonical, and where two universes count the same
// persons (the aktuella who ended are the avslutade) the key moves to the other one, as long as it
// asks nothing that only the first knows: that is what `shared` says.

#include "disclosure/protect/registry.h"

#include <algorithm>

namespace samspar::disclosure {

void Registry::same(std::uint16_t universe,
                    Factor factor,
                    std::uint16_t other,
                    std::vector<std::uint16_t> shared) {
    aliases_.push_back({universe, std::move(factor), other, std::move(shared)});
}

std::optional<CellKey> Registry::name(const CellKey& key) const {
    std::optional<CellKey> own = zeros_.canonical(space_, key);
    for (const Alias& alias : aliases_) {
        // Canonical keys widen: an insats that has ended has no factor "ended".
        if (!own || key.universe != alias.universe ||
            std::ranges::find(key.factors, alias.factor) == key.factors.end()) {
            continue;
        }
        CellKey other{alias.other, {}};
        for (const Factor& factor : key.factors) {
            if (std::ranges::find(alias.shared, factor.dimension) != alias.shared.end()) {
                other.factors.push_back(factor);
            }
        }
        if (other.factors.size() + 1 == key.factors.size()) {
            return zeros_.canonical(space_, other);
        }
    }
    return own;
}

std::optional<std::size_t> Registry::add(const CellKey& key, bool published) {
    const std::optional<CellKey> named = name(space_.normal(key));
    if (!named) {
        return std::nullopt;
    }
    const auto [it, is_new] = place_.try_emplace(*named, cells_.size());
    if (is_new) {
        cells_.push_back({.key = *named, .published = published});
    }
    cells_[it->second].published = cells_[it->second].published || published;
    return it->second;
}

std::optional<std::size_t> Registry::find(const CellKey& key) const {
    const std::optional<CellKey> named = name(space_.normal(key));
    const auto it = named ? place_.find(*named) : place_.end();
    return it == place_.end() ? std::nullopt : std::optional(it->second);
}

std::vector<CellKey> Registry::keys() const {
    std::vector<CellKey> keys;
    for (const RegistryCell& cell : cells_) {
        keys.push_back(cell.key);
    }
    return keys;
}

}  // namespace samspar::disclosure
