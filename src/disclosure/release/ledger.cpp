#include "disclosure/release/ledger.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "disclosure/model/dimension_names.h"
#include "domain/split.h"

namespace samspar::disclosure {
namespace {

struct StateName {
    LedgerState state;
    std::string_view name;
};
constexpr std::array<StateName, 3> kStates{{{LedgerState::kShown, "visas"},
                                            {LedgerState::kHidden, "dold"},
                                            {LedgerState::kStructural, "tom"}}};

}  // namespace

bool is_correction(const LedgerCell& cell) {
    return cell.universe.starts_with(names::kCorrected);
}

void Ledger::append(const Ledger& release) {
    dimensions.insert(dimensions.end(), release.dimensions.begin(), release.dimensions.end());
    cells.insert(cells.end(), release.cells.begin(), release.cells.end());
}

std::vector<domain::Period> Ledger::periods() const {
    std::vector<domain::Period> result;
    for (const LedgerDimension& line : dimensions) {
        const auto period = domain::parse_period(
            std::string_view(line.universe).substr(line.universe.find(' ') + 1));
        if (!period) {
            throw std::runtime_error("the ledger has a universe without a period: " +
                                     line.universe);
        }
        if (std::ranges::find(result, *period) == result.end()) {
            result.push_back(*period);
        }
    }
    return result;
}

std::string_view to_string(LedgerState state) {
    return std::ranges::find(kStates, state, &StateName::state)->name;
}

std::optional<LedgerState> parse_ledger_state(std::string_view text) {
    const auto it = std::ranges::find(kStates, text, &StateName::name);
    return it == kStates.end() ? std::nullopt : std::optional(it->state);
}

void read_ledger(const Ledger& ledger, Space& space, StructuralZeros& zeros) {
    for (const LedgerDimension& line : ledger.dimensions) {
        space.universe(line.universe, {{line.dimension, domain::split(line.leaves, ',')}});
    }
    for (const LedgerCell& cell : ledger.cells) {
        if (cell.state != LedgerState::kStructural) {
            continue;
        }
        const auto universe = static_cast<std::uint16_t>(space.find_universe(cell.universe));
        const CellKey key = space.parse(universe, cell.key);
        const LeafSet rows = space.leaves(key, zeros.rows());
        for (const Factor& factor : key.factors) {
            if (factor.dimension != zeros.rows()) {
                zeros.add(universe, rows.front(), factor.dimension, factor.leaves);
            }
        }
    }
}

}  // namespace samspar::disclosure
