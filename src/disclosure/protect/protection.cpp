// Three steps. First every small cell gets its window, then insiders are blinded, which needs
// worlds to look at, and last every hidden cell is made wide, those that were hidden on the way as
// well; the last step is repeated until it hides nothing more.
//
// The window of a small count is all that its class says, from 0 to under the threshold, and no
// world may leave the class of any cell: the class is taken as known. Nothing is asked of values
// between the ends, which are possible as mixtures; the audit later counts whole ones, for the true
// counts, which nobody looks at here.

#include "disclosure/protect/protection.h"

#include <algorithm>
#include <cmath>

#include "disclosure/protect/known_worlds.h"

namespace samspar::disclosure {
namespace {

class Protector {
public:
    Protector(std::vector<RegistryCell>& cells,
              const JointModel& model,
              std::span<const Relation> relations,
              const ProtectionRules& rules)
        : cells_(cells),
          policy_(rules.policy),
          defences_(rules.defences),
          kon_(rules.kon),
          worlds_(cells, model, relations) {}

    ProtectionResult run(const Progress& progress);

private:
    [[nodiscard]] std::vector<std::size_t> small_cells() const;
    void open_windows(const Progress& progress);
    bool open_window(std::size_t cell);
    bool widen_all();
    bool is_wide(std::size_t cell);
    bool widen(std::size_t cell);
    void blind_insiders();
    [[nodiscard]] std::vector<KnownWorlds::Insider> insiders() const;
    void blind(const KnownWorlds::Insider& insider, std::size_t cell);
    [[nodiscard]] bool differ_by_kon(const CellKey& a, const CellKey& b) const;
    void fail(std::size_t cell);
    [[nodiscard]] bool has_failed(std::size_t cell) const {
        return std::ranges::find(result_.failed, cell) != result_.failed.end();
    }

    std::vector<RegistryCell>& cells_;
    const Policy& policy_;
    const Defences& defences_;
    std::uint16_t kon_;
    KnownWorlds worlds_;
    ProtectionResult result_;
};

void Protector::fail(std::size_t cell) {
    if (!has_failed(cell)) {
        result_.failed.push_back(cell);
    }
}

// By what is expected, then key: the order is part of the result.
std::vector<std::size_t> Protector::small_cells() const {
    std::vector<std::size_t> order;
    for (std::size_t cell = 0; cell < cells_.size(); ++cell) {
        if (cells_[cell].small) {
            order.push_back(cell);
        }
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t cell) { return cells_[cell].expected; });
    return order;
}

bool Protector::open_window(std::size_t cell) {
    const double expected = cells_[cell].expected;
    return worlds_.reach(cell, cells_[cell].high - expected) && worlds_.reach(cell, -expected);
}

void Protector::open_windows(const Progress& progress) {
    const std::vector<std::size_t> order = small_cells();
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (!open_window(order[i])) {
            fail(order[i]);
        }
        if (progress) {
            progress(i + 1, order.size());
        }
    }
}

// Cannot be small, or has enough possible values. Looks for populations among what is hidden now.
bool Protector::is_wide(std::size_t cell) {
    if (worlds_.range(cell).width() >= policy_.width) {
        return true;
    }
    for (const int direction : {1, -1}) {
        worlds_.look(cell, direction);
        if (worlds_.range(cell).width() >= policy_.width) {
            return true;
        }
    }
    // A large number tells nothing of anybody, but a mark for one that everybody can work out is
    // in vain.
    return !cells_[cell].open && worlds_.range(cell).low >= policy_.threshold &&
           (!cells_[cell].published || worlds_.range(cell).width() >= 1);
}

bool Protector::widen(std::size_t cell) {
    const KnownWorlds::Range now = worlds_.range(cell);
    const double count = cells_[cell].expected;
    const bool may_be_narrow = !cells_[cell].open && cells_[cell].low >= policy_.threshold;
    const double width = may_be_narrow ? 1 : policy_.width;
    const double up = std::ceil(now.low - 1e-6) + width - count;
    const double down = std::floor(now.high + 1e-6) - width - count;
    if (worlds_.reach(cell, up) || (count + down >= 0 && worlds_.reach(cell, down))) {
        return true;
    }
    // Of five in all, two have 0 to 4 or 1 to 5: both ways, but in neither by the whole width.
    const double least = std::max({0.0, cells_[cell].low, std::ceil(now.high - 1e-6) - width});
    for (double from = std::floor(now.low + 1e-6); from >= least; --from) {
        if (worlds_.reach(cell, from - count) && worlds_.reach(cell, from + width - count)) {
            return true;
        }
    }
    return false;
}

// A cell that was hidden for the sake of another may itself be small. True when something was
// hidden on the way.
bool Protector::widen_all() {
    bool changed = false;
    for (std::size_t cell = 0; cell < cells_.size(); ++cell) {
        if (!cells_[cell].hidden || cells_[cell].frozen || has_failed(cell) || is_wide(cell)) {
            continue;
        }
        const auto hidden = [&] { return std::ranges::count(cells_, true, &RegistryCell::hidden); };
        const auto before = hidden();
        if (!widen(cell)) {
            fail(cell);
        }
        changed = changed || hidden() != before;
    }
    return changed;
}

// The same persons but for their kön: the only woman knows the number of men.
bool Protector::differ_by_kon(const CellKey& a, const CellKey& b) const {
    const auto without_kon = [&](CellKey key) {
        std::erase_if(key.factors, [&](const Factor& f) { return f.dimension == kon_; });
        return key;
    };
    return without_kon(a) == without_kon(b);
}

// There must be another value for `cell` than the one that goes with what the insider knows.
void Protector::blind(const KnownWorlds::Insider& insider, std::size_t cell) {
    const auto seen = worlds_.seen_by(insider, cell);
    const double count = cells_[cell].expected;
    if (!seen || seen->high - seen->low >= 1 || count + seen->low >= policy_.threshold) {
        return;
    }
    const double now = seen->low;
    const double most = std::min<double>(cells_[cell].high, policy_.threshold);
    for (const double by : {most - count, now + 1, now - 1}) {
        if (std::abs(by - now) >= 1 && count + by >= cells_[cell].low &&
            count + by <= cells_[cell].high && worlds_.reach_beside(insider, cell, by)) {
            return;
        }
    }
    if (!differ_by_kon(cells_[insider.cell].key, cells_[cell].key)) {
        fail(cell);
    } else if (std::ranges::find(result_.insider_known, cell) == result_.insider_known.end()) {
        result_.insider_known.push_back(cell);
    }
}

// Whoever is alone in a cell; and, since nobody remembers the numbers of earlier releases, whoever
// can have been alone in one of their cells.
std::vector<KnownWorlds::Insider> Protector::insiders() const {
    std::vector<KnownWorlds::Insider> result;
    for (const std::size_t cell : small_cells()) {
        if (cells_[cell].published) {
            result.push_back({cell, 1 - cells_[cell].expected});
        }
    }
    for (std::size_t cell = 0; cell < cells_.size(); ++cell) {
        if (cells_[cell].earlier && cells_[cell].hidden && cells_[cell].published) {
            result.push_back({cell, 1 - cells_[cell].expected});
        }
    }
    return result;
}

void Protector::blind_insiders() {
    std::vector<std::size_t> order = small_cells();
    std::erase_if(order, [&](std::size_t cell) {
        return !cells_[cell].published || cells_[cell].high >= policy_.threshold;
    });
    for (std::size_t cell = 0; cell < cells_.size(); ++cell) {
        if (cells_[cell].earlier && cells_[cell].hidden && cells_[cell].published &&
            worlds_.range(cell).low < policy_.threshold) {
            order.push_back(cell);
        }
    }
    for (const KnownWorlds::Insider& insider : insiders()) {
        for (const std::size_t cell : order) {
            // What two earlier cells tell each other can no longer be helped.
            const bool settled = cells_[insider.cell].earlier && cells_[cell].earlier;
            if (cell != insider.cell && !settled && !has_failed(cell)) {
                blind(insider, cell);
            }
        }
    }
}

ProtectionResult Protector::run(const Progress& progress) {
    for (std::size_t cell = 0; cell < cells_.size(); ++cell) {
        if (cells_[cell].small) {
            worlds_.hide(cell);
        }
    }
    if (defences_.secondary) {
        open_windows(progress);
        if (policy_.insider && defences_.insider) {
            blind_insiders();
        }
        while (defences_.width && widen_all()) {
        }
    }
    result_.programs = worlds_.programs();
    return std::move(result_);
}

}  // namespace

ProtectionResult protect(std::vector<RegistryCell>& cells,
                         const JointModel& model,
                         std::span<const Relation> relations,
                         const ProtectionRules& rules,
                         const Progress& progress) {
    return Protector(cells, model, relations, rules).run(progress);
}

}  // namespace samspar::disclosure
