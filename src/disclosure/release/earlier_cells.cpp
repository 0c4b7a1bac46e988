#include "disclosure/release/earlier_cells.h"

namespace samspar::disclosure {
namespace {

// What stands in no table is mostly not small; a mark mostly is.
double expected_of(const LedgerCell& line, int threshold) {
    const bool is_mark = line.state == LedgerState::kHidden;
    if (!is_mark && line.least && line.most) {
        return static_cast<double>(*line.least + *line.most) / 2;
    }
    if (line.state == LedgerState::kUnprinted) {
        return kAnything;
    }
    return static_cast<double>(line.count.value_or(threshold));
}

void take_over(RegistryCell& cell, const LedgerCell& line, int threshold) {
    cell.earlier = true;
    const bool is_known_size =
        line.state == LedgerState::kUnprinted && line.least && line.least == line.most;
    cell.frozen = line.state == LedgerState::kShown || is_known_size;
    cell.hidden = !cell.frozen;
    cell.near = line.state == LedgerState::kStands;
    cell.expected = expected_of(line, threshold);
    if (cell.frozen) {
        cell.low = cell.high = cell.expected;
    } else {
        cell.low = static_cast<double>(line.least.value_or(0));
        cell.high = line.most ? static_cast<double>(*line.most) : cell.high;
    }
}

}  // namespace

bool is_printed(const LedgerCell& line) {
    const auto edition = edition_of(line.universe);
    return line.state == LedgerState::kShown ||
           (line.state != LedgerState::kUnprinted && (!edition || edition->rattelse == 0));
}

void add_earlier(Registry& registry, const Space& space, const Ledger& earlier, int threshold) {
    for (const LedgerCell& line : earlier.cells) {
        if (!is_count(line)) {
            continue;
        }
        const auto universe = static_cast<std::uint16_t>(space.find_universe(line.universe));
        if (const auto place = registry.add(space.parse(universe, line.key), is_printed(line))) {
            take_over(registry.cells()[*place], line, threshold);
        }
    }
}

}  // namespace samspar::disclosure
