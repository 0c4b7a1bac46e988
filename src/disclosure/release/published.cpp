#include "disclosure/release/published.h"

#include <algorithm>

namespace samspar::disclosure {

CellState PublishedCell::state() const {
    if (std::holds_alternative<std::int64_t>(content_)) {
        return CellState::kShown;
    }
    return std::holds_alternative<Hidden>(content_) ? CellState::kHidden
                                                    : CellState::kNotApplicable;
}

std::size_t PublishedTable::hidden_cells() const {
    return static_cast<std::size_t>(
        std::ranges::count(cells_, CellState::kHidden, &PublishedCell::state));
}

const PublishedTable* PublishedRelease::find(std::string_view id) const {
    const auto it = std::ranges::find(tables_, id, &PublishedTable::id);
    return it == tables_.end() ? nullptr : &*it;
}

}  // namespace samspar::disclosure
