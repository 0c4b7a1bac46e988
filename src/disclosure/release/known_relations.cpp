// Those left at the end of one period are those there at the beginning of the next. This tells a
// lot: a hidden number of one year may stand open in the other. So it is a row of every model.
//
// But it need not hold. Somebody registered too late is there in the second year and not in what
// was published of the first. Were the row kept, old and new would fit no population and nothing
// could ever be published again; were it dropped, nothing would be protected where it does hold.
// Hence the smallest corrections that explain the difference are found and put into the row as a
// constant. The protection then holds against somebody who knows them, and so against everybody who
// does not. Where a correction has shown, the ledger says so, and the row no longer counts among
// what everybody knows.

#include "disclosure/release/known_relations.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "disclosure/model/dimension_names.h"
#include "disclosure/model/joint_model.h"
#include "disclosure/model/partition.h"
#include "solver/solver.h"

namespace samspar::disclosure {
namespace {

// Combinations of blocks of some dimensions, each named by its leaves.
using Blocks = std::vector<std::vector<Factor>>;

class Maker {
public:
    Maker(const Space& space, const StructuralZeros& zeros, std::span<const CellKey> keys)
        : space_(space), keys_(keys.begin(), keys.end()) {
        const std::vector<CellKey> empty = zeros.all();
        keys_.insert(keys_.end(), empty.begin(), empty.end());
    }

    void within(domain::Period period, std::vector<Relation>& all) const;
    void between(domain::Period before, domain::Period after, KnownRelations& known) const;

private:
    [[nodiscard]] std::uint16_t universe(Counted counted, domain::Period period) const {
        return static_cast<std::uint16_t>(space_.find_universe(universe_name(counted, period)));
    }
    [[nodiscard]] std::vector<std::uint16_t> universes_of(
        std::span<const domain::Period> periods) const;
    [[nodiscard]] Blocks blocks(std::span<const domain::Period> periods,
                                std::span<const std::string_view> dimensions) const;
    void add_term(Relation& relation, std::int64_t coefficient, CellKey key) const;
    [[nodiscard]] CellKey key(std::uint16_t universe,
                              std::vector<Factor> block,
                              const Factor& part) const;

    const Space& space_;
    std::vector<CellKey> keys_;
};

std::vector<std::uint16_t> Maker::universes_of(std::span<const domain::Period> periods) const {
    std::vector<std::uint16_t> result;
    for (const domain::Period period : periods) {
        for (const Counted counted : {Counted::kAktuella, Counted::kAvslutade, Counted::kNya}) {
            result.push_back(universe(counted, period));
        }
    }
    return result;
}

// As finely as anything published about these periods looks, and no finer: then the blocks of two
// periods are the same in every later release. Persons inside a block can change places.
Blocks Maker::blocks(std::span<const domain::Period> periods,
                     std::span<const std::string_view> dimensions) const {
    const std::vector<std::uint16_t> universes = universes_of(periods);
    Blocks result{{}};
    for (const std::string_view name : dimensions) {
        const std::uint16_t dimension = space_.find_dimension(name);
        Partition partition(space_.dimensions()[dimension].leaves.size());
        for (const CellKey& key : keys_) {
            const LeafSet* leaves = key.leaves_of(dimension);
            if (leaves != nullptr &&
                std::ranges::find(universes, key.universe) != universes.end()) {
                partition.refine(*leaves);
            }
        }
        LeafSet present;
        for (const std::uint16_t number : universes) {
            if (const LeafSet* own = space_.universes()[number].leaves_of(dimension)) {
                present = union_of(present, *own);
            }
        }
        Blocks longer;
        for (const std::vector<Factor>& block : result) {
            for (std::size_t i = 0; i < partition.blocks(); ++i) {
                LeafSet leaves = common_of(partition.leaves_of(i), present);
                if (!leaves.empty()) {
                    longer.push_back(block);
                    longer.back().push_back({dimension, std::move(leaves)});
                }
            }
        }
        result = std::move(longer);
    }
    return result;
}

// No term when the universe has none of the leaves.
void Maker::add_term(Relation& relation, std::int64_t coefficient, CellKey key) const {
    for (Factor& factor : key.factors) {
        factor.leaves =
            common_of(factor.leaves, *space_.universe_of(key).leaves_of(factor.dimension));
        if (factor.leaves.empty()) {
            return;
        }
    }
    relation.terms.push_back({coefficient, space_.normal(std::move(key))});
}

CellKey Maker::key(std::uint16_t universe, std::vector<Factor> block, const Factor& part) const {
    block.push_back(part);
    return {universe, std::move(block)};
}

void Maker::within(domain::Period period, std::vector<Relation>& all) const {
    struct Part {
        Counted counted;
        Factor factor;
    };
    const std::array parts{
        Part{Counted::kAvslutade, space_.factor(names::kStatus, names::kAvslutad)},
        Part{Counted::kNya, space_.factor(names::kIntrade, names::kNy)}};
    const std::array dimensions{names::kInsats, names::kKon};
    for (const Part& part : parts) {
        for (const std::vector<Factor>& block : blocks({&period, 1}, dimensions)) {
            Relation relation;
            add_term(relation, 1, {universe(part.counted, period), block});
            add_term(relation, -1, key(universe(Counted::kAktuella, period), block, part.factor));
            if (!relation.terms.empty()) {
                all.push_back(std::move(relation));
            }
        }
    }
}

void Maker::between(domain::Period before, domain::Period after, KnownRelations& known) const {
    const std::array periods{before, after};
    const std::array by_insats{names::kInsats, names::kKon};
    const std::array by_kommun{names::kKommun};
    for (const std::span<const std::string_view> dimensions :
         {std::span<const std::string_view>(by_insats),
          std::span<const std::string_view>(by_kommun)}) {
        for (const std::vector<Factor>& block : blocks(periods, dimensions)) {
            const std::uint16_t first = universe(Counted::kAktuella, before);
            const std::uint16_t then = universe(Counted::kAktuella, after);
            Relation relation;
            add_term(
                relation, 1, key(then, block, space_.factor(names::kIntrade, names::kIngaende)));
            add_term(
                relation, -1, key(first, block, space_.factor(names::kStatus, names::kPagaende)));
            if (!relation.terms.empty()) {
                known.all.push_back(std::move(relation));
                known.crossings.push_back(
                    {{corrected_universe(before), space_.text({first, block})}});
            }
        }
    }
}

// The model with every count that is known; corrections between periods can be made at a price.
// Only they and the counts of hidden cells need be whole: `hidden` are the variables of these, -1
// where a count is known.
solver::Program with_corrections(const std::vector<RegistryCell>& cells,
                                 const JointModel& model,
                                 const KnownRelations& relations,
                                 std::vector<solver::Term>& price,
                                 std::vector<int>& hidden) {
    solver::Program program = model.program();
    for (solver::Variable& unknown : program.variables) {
        unknown.integer = false;
    }
    for (std::size_t i = 0; i < relations.all.size(); ++i) {
        solver::Row row{0, 0, model.relations()[i]};
        if (relations.may_differ(i)) {
            const auto at = static_cast<int>(program.variables.size());
            program.variables.push_back({0, solver::kInfinity, true});
            program.variables.push_back({0, solver::kInfinity, true});
            row.terms.push_back({at, -1.0});
            row.terms.push_back({at + 1, 1.0});
            price.push_back({at, 1.0});
            price.push_back({at + 1, 1.0});
        }
        if (!row.terms.empty()) {
            program.rows.push_back(std::move(row));
        }
    }
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
        const bool is_known = !cells[cell].earlier || cells[cell].frozen;
        const auto count = is_known ? static_cast<double>(cells[cell].count) : 0;
        program.rows.push_back({count, count, model.cells()[cell]});
        hidden.push_back(is_known ? -1 : static_cast<int>(program.variables.size()));
        if (!is_known) {
            program.rows.back().terms.push_back({hidden.back(), -1.0});
            program.variables.push_back({0, solver::kInfinity, true});
        }
    }
    return program;
}

// A whole solution of the lowest price. The exact search is slow; mostly one that is found by
// rounding costs no more than the relaxation says that any must.
solver::Answer fewest(solver::Solver& solver, std::span<const solver::Term> price) {
    constexpr double kRounding = 1e-6;
    const solver::Answer bound = solver.solve_relaxed(solver::Sense::kMinimise, price);
    if (bound.status != solver::Status::kOptimal) {
        return bound;
    }
    solver::Answer found = solver.find_integer(solver::Sense::kMinimise, price);
    const bool is_best = found.status == solver::Status::kOptimal &&
                         found.value <= std::ceil(bound.value - kRounding) + kRounding;
    return is_best ? std::move(found) : solver.solve_integer(solver::Sense::kMinimise, price);
}

std::int64_t whole(double value) {
    return std::llround(value);
}

}  // namespace

bool KnownRelations::may_differ(std::size_t relation) const {
    return relation >= first_between_periods &&
           crossings[relation - first_between_periods].may_differ;
}

std::vector<Relation> KnownRelations::certain() const {
    std::vector<Relation> result;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i < first_between_periods || !crossings[i - first_between_periods].corrected) {
            result.push_back(all[i]);
        }
    }
    return result;
}

KnownRelations known_relations(const Space& space,
                               const StructuralZeros& zeros,
                               std::span<const CellKey> keys,
                               const Ledger& earlier,
                               domain::Period added) {
    const Maker maker(space, zeros, keys);
    std::vector<domain::Period> periods = earlier.periods();
    periods.push_back(added);
    KnownRelations result;
    for (const domain::Period period : periods) {
        maker.within(period, result.all);
    }
    result.first_between_periods = result.all.size();
    for (const domain::Period before : periods) {
        for (const domain::Period after : periods) {
            if (before.last.days + 1 == after.first.days) {
                const std::size_t first = result.crossings.size();
                maker.between(before, after, result);
                for (std::size_t i = first; i < result.crossings.size(); ++i) {
                    result.crossings[i].may_differ = before == added || after == added;
                }
            }
        }
    }
    for (const LedgerCell& line : earlier.cells) {
        for (KnownRelations::Crossing& crossing : result.crossings) {
            if (crossing.name == CellName{line.universe, line.key}) {
                crossing.recorded = crossing.may_differ = crossing.corrected = true;
            }
        }
    }
    return result;
}

bool reconcile(std::vector<RegistryCell>& cells,
               const Space& space,
               const StructuralZeros& zeros,
               KnownRelations& relations) {
    std::vector<CellKey> keys;
    for (const RegistryCell& cell : cells) {
        keys.push_back(cell.key);
    }
    const JointModel model(space, zeros, keys, relations.all);
    std::vector<solver::Term> price;
    std::vector<int> hidden;
    const solver::Program program = with_corrections(cells, model, relations, price, hidden);
    solver::Solver solver(program);
    const solver::Answer answer = fewest(solver, price);
    if (answer.status != solver::Status::kOptimal) {
        return false;
    }
    const auto value = [&](int variable) {
        return answer.solution[static_cast<std::size_t>(variable)];
    };
    std::size_t at = 0;
    for (std::size_t i = relations.first_between_periods; i < relations.all.size(); ++i) {
        KnownRelations::Crossing& crossing =
            relations.crossings[i - relations.first_between_periods];
        if (crossing.may_differ) {
            relations.all[i].rhs = whole(value(price[at].variable) - value(price[at + 1].variable));
            crossing.corrected = crossing.corrected || relations.all[i].rhs != 0;
            at += 2;
        }
    }
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
        if (hidden[cell] >= 0) {
            cells[cell].count = whole(value(hidden[cell]));
        }
    }
    return true;
}

}  // namespace samspar::disclosure
