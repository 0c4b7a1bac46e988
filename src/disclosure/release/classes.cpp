// A class is an interval of counts: small, under the threshold; and from the threshold on, split
// once more by what the cell must hold for its parts to be asked about. Who knows the rules can
// conclude the class of every X whose class was asked, so it is written into the cell, and
// everything that follows (worlds, audit) takes it as known.
//
// To know a class costs: two small counts that are together seven are three and four. So parts of a
// whole with few persons are not asked about at all. They are all hidden, whatever they are, and
// nothing is known of them but the whole. A whole is large enough when one part of it must be well
// above the threshold though all the others are small.

#include "disclosure/release/classes.h"

#include <algorithm>

namespace samspar::disclosure {
namespace {

class Asker {
public:
    Asker(Draft& draft, const Planning& planning, const PeriodPopulation& population)
        : draft_(draft), planning_(planning), population_(population) {}

    void ask();

private:
    [[nodiscard]] double breadth(const CellKey& key) const;
    [[nodiscard]] std::vector<std::size_t> wholes_first() const;
    [[nodiscard]] CellKey tight(CellKey key) const;
    [[nodiscard]] bool holds(const CellKey& whole, const CellKey& part) const;
    [[nodiscard]] std::size_t parts(const CellKey& whole, const CellKey& part) const;
    [[nodiscard]] std::int64_t enough(std::size_t whole, std::size_t part) const;
    [[nodiscard]] bool is_told_by_parts(const CellKey& key) const;
    void look_at_wholes(std::size_t cell);
    void ask(std::size_t cell);
    [[nodiscard]] bool is_total(const CellKey& key) const;
    std::vector<RegistryCell>& cells() { return draft_.registry.cells(); }
    [[nodiscard]] const std::vector<RegistryCell>& cells() const { return draft_.registry.cells(); }
    [[nodiscard]] bool is_printed(const RegistryCell& cell) const {
        return cell.published && !cell.earlier;
    }

    // Stands in no table, and no rule has told of it.
    [[nodiscard]] static bool is_difference(const RegistryCell& cell) {
        return !cell.published && !cell.earlier && cell.low <= 0 && cell.high >= solver::kInfinity;
    }

    Draft& draft_;
    const Planning& planning_;
    const PeriodPopulation& population_;
    std::vector<CellKey> tight_;  // keys of the cells
};

// The share of all combinations of answers that the key lets through: a whole has more than any of
// its parts.
double Asker::breadth(const CellKey& key) const {
    double share = 1;
    for (const Factor& factor : key.factors) {
        const LeafSet& all = *planning_.space.universe_of(key).leaves_of(factor.dimension);
        share *= static_cast<double>(factor.leaves.size()) / static_cast<double>(all.size());
    }
    return share;
}

std::vector<std::size_t> Asker::wholes_first() const {
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t cell = 0; cell < cells().size(); ++cell) {
        if (is_printed(cells()[cell])) {
            order.emplace_back(-breadth(tight_[cell]), cell);
        }
    }
    std::ranges::sort(order);
    std::vector<std::size_t> result;
    for (const auto& [share, cell] : order) {
        result.push_back(cell);
    }
    return result;
}

// Without the insatser where nobody can be counted: the name of a cell is as wide as it can be
// ("women of Lyra and of the insats for men" are the women of Lyra).
CellKey Asker::tight(CellKey key) const {
    for (Factor& factor : key.factors) {
        if (factor.dimension == planning_.zeros.rows()) {
            std::erase_if(factor.leaves, [&, all = factor.leaves](Leaf leaf) {
                CellKey own = key;
                std::ranges::find(own.factors, factor.dimension, &Factor::dimension)->leaves = {
                    leaf};
                return planning_.zeros.is_empty(planning_.space, own);
            });
        }
    }
    return key;
}

// Whether everybody in the part is in the whole.
bool Asker::holds(const CellKey& whole, const CellKey& part) const {
    return whole.universe == part.universe &&
           std::ranges::all_of(whole.factors, [&](const Factor& factor) {
               return is_subset(planning_.space.leaves(part, factor.dimension), factor.leaves);
           });
}

// Printed parts of the whole that differ from this one by the same dimension; 2 when it differs by
// several.
std::size_t Asker::parts(const CellKey& whole, const CellKey& part) const {
    std::vector<std::uint16_t> differing;
    for (const Factor& factor : part.factors) {
        if (planning_.space.leaves(whole, factor.dimension) != factor.leaves) {
            differing.push_back(factor.dimension);
        }
    }
    if (differing.size() != 1) {
        return 2;
    }
    std::size_t count = 0;
    for (std::size_t cell = 0; cell < cells().size(); ++cell) {
        const CellKey& key = tight_[cell];
        const LeafSet* own = key.leaves_of(differing.front());
        const bool is_part =
            is_printed(cells()[cell]) && key.universe == part.universe &&
            key.factors.size() == part.factors.size() && own != nullptr &&
            is_subset(*own, planning_.space.leaves(whole, differing.front())) &&
            std::ranges::all_of(part.factors, [&](const Factor& factor) {
                return factor.dimension == differing.front() ||
                       planning_.space.leaves(key, factor.dimension) == factor.leaves;
            });
        count += is_part ? 1 : 0;
    }
    return count;
}

// With so many persons in the whole, and all other parts small, the last is 2T - 1 or more of two,
// and still more than T of as many as there may be: enough to give way by all that a small one can
// have.
std::int64_t Asker::enough(std::size_t whole, std::size_t part) const {
    const std::int64_t t = planning_.policy.threshold;
    const auto others = static_cast<std::int64_t>(parts(tight_[whole], tight_[part])) - 2;
    return (5 * t - 1) / 2 + std::max<std::int64_t>(others, 0) * (t - 1);
}

void Asker::look_at_wholes(std::size_t cell) {
    RegistryCell& part = cells()[cell];
    for (std::size_t other = 0; other < cells().size(); ++other) {
        RegistryCell& whole = cells()[other];
        if (other == cell || !is_printed(whole) || !holds(whole.key, tight_[cell])) {
            continue;
        }
        const std::int64_t limit = enough(other, cell);
        // Of one that an earlier stage has hidden no more is asked than was.
        const bool is_asked = !whole.settled || whole.frozen;
        const bool is_enough = is_asked ? !whole.unasked && draft_.counts[other] >= limit
                                        : whole.low >= static_cast<double>(limit);
        part.unasked = part.unasked || !is_enough;
        if (whole.unasked || whole.frozen || !is_asked) {
            continue;
        }
        if (is_enough) {
            whole.low = std::max(whole.low, static_cast<double>(limit));
        } else {
            whole.high = std::min(whole.high, static_cast<double>(limit - 1));
        }
    }
}

// The totals that stand in every annual report: not hidden when they reach the threshold.
bool Asker::is_total(const CellKey& key) const {
    const bool of_aktuella = key.universe == planning_.facts.aktuella;
    const bool of_insats = of_aktuella && key.factors.size() == 1 &&
                           key.factors[0].dimension == planning_.zeros.rows();
    return planning_.care.totals_give_way ? of_aktuella && key.factors.empty()
                                          : key.factors.empty() || of_insats;
}

// Whether stages before show all parts of the cell by one of its dimensions: then it is no secret.
bool Asker::is_told_by_parts(const CellKey& key) const {
    return std::ranges::any_of(key.factors, [&](const Factor& divided) {
        LeafSet told;
        for (const RegistryCell& part : cells()) {
            const LeafSet* leaves = part.key.leaves_of(divided.dimension);
            const bool is_part =
                part.settled && part.frozen && leaves != nullptr &&
                part.key.universe == key.universe &&
                part.key.factors.size() == key.factors.size() &&
                is_subset(*leaves, divided.leaves) &&
                std::ranges::all_of(key.factors, [&](const Factor& other) {
                    return other.dimension == divided.dimension ||
                           planning_.space.leaves(part.key, other.dimension) == other.leaves;
                });
            told = is_part ? union_of(told, *leaves) : told;
        }
        return told == divided.leaves;
    });
}

void Asker::ask(std::size_t cell) {
    RegistryCell& own = cells()[cell];
    const std::int64_t count = draft_.counts[cell];
    const std::int64_t t = planning_.policy.threshold;
    if (own.settled) {
        return;
    }
    if ((is_total(own.key) && count >= t) || is_told_by_parts(own.key)) {
        freeze(own, count);
        return;
    }
    look_at_wholes(cell);
    if (own.unasked) {
        own.hidden = true;
        return;
    }
    own.small = count < t;
    own.hidden = own.small || !own.published;
    own.low = own.small ? 0 : static_cast<double>(t);
    own.high = own.small ? static_cast<double>(t - 1) : own.high;
}

void Asker::ask() {
    draft_.counts.assign(cells().size(), 0);
    for (std::size_t cell = 0; cell < cells().size(); ++cell) {
        if (!cells()[cell].earlier) {
            const CellKey& key = cells()[cell].key;
            draft_.counts[cell] = population_.of(key.universe).sum(key).persons;
        } else if (cells()[cell].frozen) {
            draft_.counts[cell] = static_cast<std::int64_t>(cells()[cell].low);
        }
    }
    for (const RegistryCell& cell : cells()) {
        tight_.push_back(tight(cell.key));
    }
    for (const std::size_t cell : wholes_first()) {
        ask(cell);
    }
    for (std::size_t cell = 0; cell < cells().size(); ++cell) {
        if (is_difference(cells()[cell])) {
            ask(cell);
        }
    }
}

}  // namespace

void ask_classes(Draft& draft, const Planning& planning, const PeriodPopulation& population) {
    Asker(draft, planning, population).ask();
}

void freeze(RegistryCell& cell, std::int64_t count) {
    cell.frozen = true;
    cell.hidden = false;
    cell.low = cell.high = cell.expected = static_cast<double>(count);
}

}  // namespace samspar::disclosure
