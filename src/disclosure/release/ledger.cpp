#include "disclosure/release/ledger.h"

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>

#include "disclosure/model/dimension_names.h"
#include "domain/split.h"

namespace samspar::disclosure {
namespace {

struct StateName {
    LedgerState state;
    std::string_view name;
};
constexpr std::array<StateName, 6> kStates{{{LedgerState::kShown, "visas"},
                                            {LedgerState::kHidden, "dold"},
                                            {LedgerState::kStructural, "tom"},
                                            {LedgerState::kUnprinted, "otryckt"},
                                            {LedgerState::kWithdrawn, "aterkallad"},
                                            {LedgerState::kStands, "galler"}}};

// `avslutade`: the same in all editions of a period.
std::string counted_in(const std::string& universe) {
    return universe.substr(0, universe.find(' '));
}

}  // namespace

bool is_correction(const LedgerCell& cell) {
    return cell.universe.starts_with(names::kCorrected);
}

bool is_count(const LedgerCell& cell) {
    return cell.state != LedgerState::kStructural && !is_correction(cell);
}

void Ledger::append(const Ledger& release) {
    dimensions.insert(dimensions.end(), release.dimensions.begin(), release.dimensions.end());
    cells.insert(cells.end(), release.cells.begin(), release.cells.end());
}

std::vector<Edition> Ledger::editions() const {
    std::vector<Edition> result;
    for (const LedgerDimension& line : dimensions) {
        const auto edition = edition_of(line.universe);
        if (!edition) {
            throw std::runtime_error("the ledger has a universe without a period: " +
                                     line.universe);
        }
        if (std::ranges::find(result, *edition) == result.end()) {
            result.push_back(*edition);
        }
    }
    return result;
}

std::vector<domain::Period> Ledger::periods() const {
    std::vector<domain::Period> result;
    for (const Edition& edition : editions()) {
        if (edition.rattelse == 0) {
            result.push_back(edition.period);
        }
    }
    return result;
}

std::vector<LedgerCell> Ledger::in_force(domain::Period period) const {
    std::vector<LedgerCell> result;
    std::map<std::pair<std::string, std::string>, std::size_t> place;
    for (const LedgerCell& cell : cells) {
        const auto edition = edition_of(cell.universe);
        if (!edition || edition->period != period || cell.state == LedgerState::kUnprinted) {
            continue;
        }
        if (edition->rattelse == 0) {
            place[{counted_in(cell.universe), cell.key}] = result.size();
            result.push_back(cell);
        } else if (cell.state == LedgerState::kShown || cell.state == LedgerState::kWithdrawn) {
            LedgerCell& own = result[place.at({counted_in(cell.universe), cell.key})];
            own.state = cell.state;
            own.count = cell.count;
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
