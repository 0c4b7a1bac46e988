// What a release leaves behind for ever. A hidden count has a line without a number: the next
// release must keep it uncertain and does not need to know it, so nobody who reads the store one
// day can. So has one that stands in no table but was asked about or guarded: what a reader can
// conclude of it stays known, and later releases cut the relations between periods where this one
// did.

#include "disclosure/release/ledger_additions.h"

#include <algorithm>
#include <array>

namespace samspar::disclosure {
namespace {

class Adder {
public:
    Adder(int number, const Space& space, const PublicFacts& facts)
        : number_(number),
          space_(space),
          facts_(facts),
          universes_{facts.aktuella, facts.avslutade, facts.nya} {}

    Ledger make(const StructuralZeros& zeros, const Draft& draft, const KnownRelations& relations) {
        add_dimensions();
        for (const CellKey& zero : zeros.all()) {
            if (std::ranges::find(universes_, zero.universe) != universes_.end()) {
                add(zero, LedgerState::kStructural, std::nullopt);
            }
        }
        for (std::size_t place = 0; place < draft.counts.size(); ++place) {
            const RegistryCell& cell = draft.registry.cells()[place];
            if (cell.earlier) {
                continue;
            }
            if (cell.published && !cell.hidden) {
                add(cell.key, LedgerState::kShown, draft.counts[place]);
                continue;
            }
            add(cell.key,
                cell.published ? LedgerState::kHidden : LedgerState::kUnprinted,
                std::nullopt);
            if (!cell.unasked) {
                tell(ledger_.cells.back(), cell);
            }
        }
        add_corrections(relations);
        return std::move(ledger_);
    }

private:
    void add_dimensions();
    void tell(LedgerCell& line, const RegistryCell& cell) const;
    void add_corrections(const KnownRelations& relations);
    void add(const CellKey& key, LedgerState state, std::optional<std::int64_t> count) {
        ledger_.cells.push_back(
            {number_, space_.universe_of(key).name, space_.text(key), state, count});
    }

    int number_;
    const Space& space_;
    const PublicFacts& facts_;
    std::array<std::uint16_t, 3> universes_;
    Ledger ledger_;
};

void Adder::add_dimensions() {
    for (const std::uint16_t universe : universes_) {
        for (const UniverseDimension& own : space_.universes()[universe].dimensions) {
            const Dimension& dimension = space_.dimensions()[own.dimension];
            std::string leaves;
            for (const Leaf leaf : own.leaves) {
                leaves += (leaves.empty() ? "" : ",") + dimension.leaves[leaf];
            }
            ledger_.dimensions.push_back(
                {number_, space_.universes()[universe].name, dimension.name, leaves});
        }
    }
}

// What its class tells, and what the facts do that tables are planned from.
void Adder::tell(LedgerCell& line, const RegistryCell& cell) const {
    KnownBound known = known_bound(cell);
    for (const KnownBound& fact : facts_.bounds) {
        if (fact.key == cell.key) {
            known.low = std::max(known.low, fact.low);
            known.high = std::min(known.high, fact.high);
        }
    }
    line.least = known.low;
    line.most = known.high == kNoLimit ? std::nullopt : std::optional(known.high);
}

// Those recorded earlier have a line already.
void Adder::add_corrections(const KnownRelations& relations) {
    for (const KnownRelations::Crossing& crossing : relations.crossings) {
        if (crossing.corrected && !crossing.recorded) {
            ledger_.cells.push_back({number_,
                                     crossing.name.universe,
                                     crossing.name.key,
                                     LedgerState::kHidden,
                                     std::nullopt});
        }
    }
}

}  // namespace

Ledger ledger_additions(int number,
                        const Space& space,
                        const StructuralZeros& zeros,
                        const PublicFacts& facts,
                        const Draft& draft,
                        const KnownRelations& relations) {
    return Adder(number, space, facts).make(zeros, draft, relations);
}

}  // namespace samspar::disclosure
