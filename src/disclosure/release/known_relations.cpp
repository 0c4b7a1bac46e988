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
#include <iterator>
#include <optional>

#include "disclosure/model/blocks.h"
#include "disclosure/model/dimension_names.h"
#include "domain/split.h"

namespace samspar::disclosure {
namespace {

// Combinations of blocks of some dimensions.
using Blocks = std::vector<std::vector<Factor>>;

class RelationsMaker {
public:
    RelationsMaker(const Space& space, const StructuralZeros& zeros, std::span<const CellKey> keys)
        : space_(space), keys_(keys.begin(), keys.end()) {
        const std::vector<CellKey> empty = zeros.all();
        keys_.insert(keys_.end(), empty.begin(), empty.end());
    }

    [[nodiscard]] std::vector<Relation> within(const Edition& edition) const;
    [[nodiscard]] std::vector<KnownRelations::Crossing> between(const Edition& before,
                                                                const Edition& after) const;

private:
    [[nodiscard]] std::uint16_t universe(Counted counted, const Edition& edition) const {
        return static_cast<std::uint16_t>(space_.find_universe(universe_name(counted, edition)));
    }
    [[nodiscard]] std::vector<std::uint16_t> universes_of(std::span<const Edition> editions) const;
    [[nodiscard]] Division division(std::uint16_t dimension,
                                    const std::vector<std::uint16_t>& universes) const;
    [[nodiscard]] Blocks blocks(std::span<const Edition> editions,
                                std::span<const std::string_view> dimensions) const;
    void add_term(Relation& relation, std::int64_t coefficient, CellKey key) const;
    [[nodiscard]] static CellKey key(std::uint16_t universe,
                                     std::vector<Factor> block,
                                     const Factor& part);

    const Space& space_;
    std::vector<CellKey> keys_;
};

std::vector<std::uint16_t> RelationsMaker::universes_of(std::span<const Edition> editions) const {
    std::vector<std::uint16_t> result;
    for (const Edition& edition : editions) {
        for (const Counted counted : {Counted::kAktuella, Counted::kAvslutade, Counted::kNya}) {
            result.push_back(universe(counted, edition));
        }
    }
    return result;
}

// As every cell of the universes cuts the dimension, and with the answers that any of them knows.
Division RelationsMaker::division(std::uint16_t dimension,
                                  const std::vector<std::uint16_t>& universes) const {
    Division result{dimension, Partition(space_.dimensions()[dimension].leaves.size()), {}};
    for (const CellKey& key : keys_) {
        const LeafSet* leaves = key.leaves_of(dimension);
        if (leaves != nullptr && std::ranges::find(universes, key.universe) != universes.end()) {
            result.blocks.refine(*leaves);
        }
    }
    for (const std::uint16_t number : universes) {
        if (const LeafSet* own = space_.universes()[number].leaves_of(dimension)) {
            result.present = union_of(result.present, *own);
        }
    }
    return result;
}

// As finely as anything published about these editions looks, and no finer: then the blocks of two
// are the same in every later release. Persons inside a block can change places.
Blocks RelationsMaker::blocks(std::span<const Edition> editions,
                              std::span<const std::string_view> dimensions) const {
    const std::vector<std::uint16_t> universes = universes_of(editions);
    std::vector<Division> divisions;
    for (const std::string_view name : dimensions) {
        divisions.push_back(division(space_.find_dimension(name), universes));
    }
    return combinations(divisions);
}

// No term when the universe has none of the leaves.
void RelationsMaker::add_term(Relation& relation, std::int64_t coefficient, CellKey key) const {
    for (Factor& factor : key.factors) {
        factor.leaves =
            common_of(factor.leaves, *space_.universe_of(key).leaves_of(factor.dimension));
        if (factor.leaves.empty()) {
            return;
        }
    }
    relation.terms.push_back({coefficient, space_.normal(std::move(key))});
}

CellKey RelationsMaker::key(std::uint16_t universe, std::vector<Factor> block, const Factor& part) {
    block.push_back(part);
    return {universe, std::move(block)};
}

std::vector<Relation> RelationsMaker::within(const Edition& edition) const {
    struct Part {
        Counted counted;
        Factor factor;
    };
    const std::array parts{
        Part{Counted::kAvslutade, space_.factor(names::kStatus, names::kAvslutad)},
        Part{Counted::kNya, space_.factor(names::kIntrade, names::kNy)}};
    const std::array dimensions{names::kInsats, names::kKon};
    std::vector<Relation> result;
    for (const Part& part : parts) {
        for (const std::vector<Factor>& block : blocks({&edition, 1}, dimensions)) {
            Relation relation;
            add_term(relation, 1, {universe(part.counted, edition), block});
            add_term(relation, -1, key(universe(Counted::kAktuella, edition), block, part.factor));
            if (!relation.terms.empty()) {
                result.push_back(std::move(relation));
            }
        }
    }
    return result;
}

std::vector<KnownRelations::Crossing> RelationsMaker::between(const Edition& before,
                                                              const Edition& after) const {
    const std::array editions{before, after};
    const std::array by_insats{names::kInsats, names::kKon};
    const std::array by_kommun{names::kKommun};
    const std::uint16_t first = universe(Counted::kAktuella, before);
    const std::uint16_t then = universe(Counted::kAktuella, after);
    std::vector<KnownRelations::Crossing> result;
    for (const std::span<const std::string_view> dimensions :
         {std::span<const std::string_view>(by_insats),
          std::span<const std::string_view>(by_kommun)}) {
        for (const std::vector<Factor>& block : blocks(editions, dimensions)) {
            Relation relation;
            add_term(
                relation, 1, key(then, block, space_.factor(names::kIntrade, names::kIngaende)));
            add_term(
                relation, -1, key(first, block, space_.factor(names::kStatus, names::kPagaende)));
            if (!relation.terms.empty()) {
                result.push_back(
                    {std::move(relation),
                     {corrected_universe(before, after), space_.text({first, block})}});
            }
        }
    }
    return result;
}

// Those of the periods beside that of `of` that were the newest when it was made.
void add_neighbours(std::span<const Edition> made_before,
                    const Edition& of,
                    std::vector<std::pair<Edition, Edition>>& result) {
    std::optional<Edition> before;
    std::optional<Edition> after;
    for (const Edition& other : made_before) {
        if (other.period.last.days + 1 == of.period.first.days) {
            before = other;
        } else if (of.period.last.days + 1 == other.period.first.days) {
            after = other;
        }
    }
    if (before) {
        result.emplace_back(*before, of);
    }
    if (after) {
        result.emplace_back(of, *after);
    }
}

// Editions of which one begins the day after the other ends, and that met when one of them was
// made.
std::vector<std::pair<Edition, Edition>> neighbours(std::span<const Edition> editions) {
    std::vector<std::pair<Edition, Edition>> result;
    for (std::size_t i = 0; i < editions.size(); ++i) {
        add_neighbours(editions.first(i), editions[i], result);
    }
    return result;
}

// Whether two blocks, as the ledger names them, divide by the same questions and somebody can be in
// both.
bool overlap(const std::string& one, const std::string& other) {
    const std::vector<std::string> parts = domain::split(one, ';');
    const std::vector<std::string> others = domain::split(other, ';');
    const auto meet = [](const std::string& a, const std::string& b) {
        const std::string question = a.substr(0, a.find('=') + 1);
        const std::vector<std::string> codes = domain::split(a.substr(question.size()), ',');
        return b.starts_with(question) &&
               std::ranges::any_of(domain::split(b.substr(question.size()), ','),
                                   [&](const std::string& code) {
                                       return std::ranges::find(codes, code) != codes.end();
                                   });
    };
    return std::ranges::equal(parts, others, meet);
}

// A release from before the ledger kept what is printed nowhere may have cut the relations more
// finely than what it left behind.
void note_recorded(const std::vector<LedgerCell>& earlier, KnownRelations& relations) {
    for (KnownRelations::Crossing& crossing : relations.crossings) {
        const bool is_recorded = std::ranges::any_of(earlier, [&](const LedgerCell& line) {
            return crossing.name.universe == line.universe && overlap(crossing.name.key, line.key);
        });
        if (is_recorded) {
            crossing.recorded = crossing.may_differ = crossing.corrected = true;
        }
    }
}

}  // namespace

std::vector<Relation> KnownRelations::all() const {
    std::vector<Relation> result = within;
    for (const Crossing& crossing : crossings) {
        result.push_back(crossing.relation);
    }
    return result;
}

std::vector<bool> KnownRelations::which_may_differ() const {
    std::vector<bool> result(within.size(), false);
    for (const Crossing& crossing : crossings) {
        result.push_back(crossing.may_differ);
    }
    return result;
}

void KnownRelations::mark_corrected(const std::vector<bool>& broken) {
    for (std::size_t i = 0; i < crossings.size(); ++i) {
        crossings[i].corrected = crossings[i].corrected || broken[within.size() + i];
    }
}

std::vector<Relation> KnownRelations::certain() const {
    std::vector<Relation> result = within;
    for (const Crossing& crossing : crossings) {
        if (!crossing.corrected) {
            result.push_back(crossing.relation);
        }
    }
    return result;
}

KnownRelations known_relations(const Space& space,
                               const StructuralZeros& zeros,
                               std::span<const CellKey> keys,
                               const Ledger& earlier,
                               const Edition& added) {
    const RelationsMaker maker(space, zeros, keys);
    std::vector<Edition> editions = earlier.editions();
    editions.push_back(added);
    KnownRelations result;
    for (const Edition& edition : editions) {
        std::ranges::move(maker.within(edition), std::back_inserter(result.within));
    }
    for (const auto& [before, after] : neighbours(editions)) {
        for (KnownRelations::Crossing& crossing : maker.between(before, after)) {
            crossing.may_differ = before == added || after == added;
            result.crossings.push_back(std::move(crossing));
        }
    }
    note_recorded(earlier.cells, result);
    return result;
}

}  // namespace samspar::disclosure
