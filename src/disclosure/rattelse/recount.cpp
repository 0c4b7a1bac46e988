#include "disclosure/rattelse/recount.h"

#include "disclosure/model/population.h"

namespace samspar::disclosure {
namespace {

using Kind = RecountClass::Kind;

PeriodPopulation registered_now(const RattelseRequest& request,
                                Space& space,
                                StructuralZeros& zeros) {
    read_ledger(request.earlier, space, zeros);
    return make_population(request.snapshot, request.lists, request.period, space, zeros);
}

// Counts in the words of the publicering. The space is its own: what is registered now may know
// answers, and places where nobody can be, that the publicering did not.
class Counter {
public:
    explicit Counter(const RattelseRequest& request)
        : zeros_(space_.dimension(names::kInsats)),
          population_(registered_now(request, space_, zeros_)) {}

    [[nodiscard]] std::int64_t count(const LedgerCell& line) const {
        const auto universe = static_cast<std::uint16_t>(space_.find_universe(line.universe));
        return population_.of(universe).sum(space_.parse(universe, line.key)).persons;
    }

    [[nodiscard]] std::vector<LedgerDimension> questions(const Edition& edition,
                                                         int publicering) const {
        std::vector<LedgerDimension> lines;
        for (const Counted counted : {Counted::kAktuella, Counted::kAvslutade, Counted::kNya}) {
            const Universe& own =
                space_.universes()[space_.find_universe(universe_name(counted, edition.period))];
            for (const UniverseDimension& asked : own.dimensions) {
                const Dimension& dimension = space_.dimensions()[asked.dimension];
                std::string leaves;
                for (const Leaf leaf : asked.leaves) {
                    leaves += (leaves.empty() ? "" : ",") + dimension.leaves[leaf];
                }
                lines.push_back(
                    {publicering, universe_name(counted, edition), dimension.name, leaves});
            }
        }
        return lines;
    }

private:
    Space space_;
    StructuralZeros zeros_;
    PeriodPopulation population_;
};

LedgerCell in_edition(LedgerCell line, const Edition& edition) {
    line.universe = universe_in(line.universe, edition.rattelse);
    return line;
}

}  // namespace

RecountClass class_of(std::int64_t before, std::int64_t now, std::int64_t threshold) {
    const std::int64_t near = threshold - 1;
    if (now - before >= threshold) {
        return {Kind::kCorrected, true, before + threshold, kNoLimit};
    }
    const bool is_low = before < threshold + near;
    if (before - now < threshold || is_low) {
        return {Kind::kStands, false, is_low ? 0 : before - near, before + near};
    }
    if (now < threshold) {
        return {Kind::kWithdrawn, false, 0, near};
    }
    return {Kind::kCorrected, false, threshold, before - threshold};
}

Recount recount(const RattelseRequest& request, Space& space, StructuralZeros& zeros) {
    const Counter counter(request);
    Recount made{{request.period, request.rattelse}, {}, {}};
    made.persons.dimensions = counter.questions(made.edition, request.publicering);
    std::vector<LedgerCell> lines = request.earlier.in_force(request.period);
    for (const LedgerCell& line : lines) {
        if (line.state == LedgerState::kStructural && counter.count(line) == 0) {
            made.persons.cells.push_back(in_edition(line, made.edition));
        }
    }
    read_ledger(made.persons, space, zeros);
    for (LedgerCell& line : lines) {
        if (line.state == LedgerState::kStructural) {
            continue;
        }
        const auto universe = static_cast<std::uint16_t>(
            space.find_universe(in_edition(line, made.edition).universe));
        CellKey key = space.parse(universe, line.key);
        const std::int64_t now = counter.count(line);
        made.lines.push_back({std::move(line), std::move(key), now});
    }
    return made;
}

}  // namespace samspar::disclosure
