#include "disclosure/rattelse/edition_draft.h"

#include <algorithm>
#include <cmath>

#include "disclosure/release/differences.h"
#include "disclosure/release/earlier_cells.h"

namespace samspar::disclosure {
namespace {

using Kind = RecountClass::Kind;

class EditionDrafter {
public:
    EditionDrafter(const Space& space,
                   const StructuralZeros& zeros,
                   const Recount& recount,
                   int threshold,
                   bool with_numbers)
        : space_(space),
          zeros_(zeros),
          recount_(recount),
          threshold_(threshold),
          with_numbers_(with_numbers) {}

    [[nodiscard]] EditionDraft make(const Ledger& earlier) const;

private:
    [[nodiscard]] double expected_of_hidden(const LedgerCell& line) const;
    void describe(const RecountedLine& line, RegistryCell& cell) const;

    const Space& space_;
    const StructuralZeros& zeros_;
    const Recount& recount_;
    int threshold_;
    bool with_numbers_;
};

// In the middle of what was known of it when it was hidden; of most that is small.
double EditionDrafter::expected_of_hidden(const LedgerCell& line) const {
    const auto least = static_cast<double>(line.least.value_or(0));
    const double most = line.most   ? static_cast<double>(*line.most)
                        : least > 0 ? 2 * least
                                    : static_cast<double>(threshold_ - 1);
    return std::floor((least + most) / 2);
}

// Of one that was not printed nothing is known, and it stays so.
void EditionDrafter::describe(const RecountedLine& line, RegistryCell& cell) const {
    cell.hidden = true;
    if (!line.line.count) {
        cell.expected = expected_of_hidden(line.line);
        return;
    }
    cell.expected = static_cast<double>(*line.line.count);
    const RecountClass known = class_of(line.line.count.value(), line.now, threshold_);
    cell.low = static_cast<double>(known.low);
    cell.high = known.high == kNoLimit ? cell.high : static_cast<double>(known.high);
    cell.open = cell.near = known.kind == Kind::kStands;
    cell.small = with_numbers_ && known.kind == Kind::kWithdrawn;
    if (known.kind == Kind::kCorrected) {
        cell.hidden = !with_numbers_;
    }
    // Without numbers nobody knows whether it is under the threshold.
    if (!with_numbers_ && known.kind != Kind::kStands && !known.is_more) {
        cell.low = 0;
        cell.high = static_cast<double>(*line.line.count - threshold_);
    }
    cell.expected = std::clamp(cell.expected, cell.low, cell.high);
}

EditionDraft EditionDrafter::make(const Ledger& earlier) const {
    EditionDraft made{{{}, Registry(space_, zeros_), {}}, {}};
    Registry& registry = made.draft.registry;
    add_earlier(registry, space_, earlier, threshold_);
    for (const RecountedLine& line : recount_.lines) {
        const bool is_corrected =
            with_numbers_ && line.line.count &&
            class_of(*line.line.count, line.now, threshold_).kind == Kind::kCorrected;
        made.places.push_back(registry.add(line.key, is_corrected));
        if (made.places.back()) {
            describe(line, registry.cells()[*made.places.back()]);
        }
    }
    const std::size_t counted = registry.cells().size();
    add_differences(registry, space_);
    std::vector<std::int64_t>& counts = made.draft.counts;
    counts.assign(registry.cells().size(), 0);
    for (std::size_t place = 0; place < counts.size(); ++place) {
        RegistryCell& cell = registry.cells()[place];
        if (place >= counted) {
            cell.hidden = true;
            cell.expected = kAnything;
        } else if (cell.frozen) {
            counts[place] = static_cast<std::int64_t>(cell.low);
        }
    }
    for (std::size_t i = 0; i < recount_.lines.size(); ++i) {
        if (made.places[i]) {
            counts[*made.places[i]] = recount_.lines[i].now;
        }
    }
    return made;
}

}  // namespace

EditionDraft make_edition_draft(const Space& space,
                                const StructuralZeros& zeros,
                                const Recount& recount,
                                const Ledger& earlier,
                                int threshold,
                                bool with_numbers) {
    return EditionDrafter(space, zeros, recount, threshold, with_numbers).make(earlier);
}

}  // namespace samspar::disclosure
