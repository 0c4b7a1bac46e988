#include "disclosure/protection.h"

#include <algorithm>
#include <cmath>

#include "disclosure/world_finder.h"

namespace samspar::disclosure {
namespace {

// What the stored worlds and the truth prove about the values of a cell.
struct Range {
    double low = 0;
    double high = 0;
    // Whole numbers in it, less one.
    double width() const { return std::floor(high) - std::ceil(low); }
};

class Protector {
public:
    Protector(std::vector<RegistryCell>& cells,
              const JointModel& model,
              std::span<const Relation> relations,
              const Policy& policy,
              const Defences& defences)
        : cells_(cells), policy_(policy), defences_(defences), finder_(cells, model, relations) {}

    ProtectionResult run(const Progress& progress);

private:
    std::vector<std::size_t> sensitive() const;
    void open_windows(const Progress& progress);
    bool open_window(std::size_t cell);
    bool widen_all();
    bool is_wide(std::size_t cell);
    bool widen(std::size_t cell);
    void blind_insiders();
    void blind(std::size_t insider, std::size_t cell);
    bool reach(std::size_t cell, std::int64_t by);
    void keep(World world);
    Range range(std::size_t cell) const;
    void fail(std::size_t cell);

    std::vector<RegistryCell>& cells_;
    const Policy& policy_;
    const Defences& defences_;
    WorldFinder finder_;
    std::vector<World> worlds_;
    ProtectionResult result_;
};

void Protector::fail(std::size_t cell) {
    if (std::ranges::find(result_.failed, cell) == result_.failed.end()) {
        result_.failed.push_back(cell);
    }
}

// By count, then key: the order is part of the result.
std::vector<std::size_t> Protector::sensitive() const {
    std::vector<std::size_t> order;
    for (std::size_t cell = 0; cell < cells_.size(); ++cell) {
        if (cells_[cell].sensitive && !cells_[cell].frozen) {
            order.push_back(cell);
        }
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t cell) { return cells_[cell].count; });
    return order;
}

void Protector::keep(World world) {
    for (std::size_t cell = 0; cell < cells_.size(); ++cell) {
        if (world.moves(cell) && !cells_[cell].hidden) {
            cells_[cell].hidden = true;
            finder_.hide(cell);
        }
    }
    worlds_.push_back(std::move(world));
}

// Some population agrees with what is shown and has at least `by` more (or fewer) in the cell.
bool Protector::reach(std::size_t cell, std::int64_t by) {
    const auto needed = static_cast<double>(by);
    const bool known = std::ranges::any_of(worlds_, [&](const World& world) {
        return by > 0 ? world.change(cell) >= needed : world.change(cell) <= needed;
    });
    if (by == 0 || known) {
        return true;
    }
    std::optional<World> world = finder_.change(cell, by);
    if (!world) {
        return false;
    }
    keep(std::move(*world));
    return true;
}

// [1, T] whatever the count is, so that the window does not give it away; from 0 only upward.
bool Protector::open_window(std::size_t cell) {
    const std::int64_t count = cells_[cell].count;
    if (count >= policy_.threshold) {
        return reach(cell, -std::min<std::int64_t>(policy_.width, count - 1));
    }
    const bool up = reach(cell, policy_.threshold - count);
    return up && (count <= 1 || reach(cell, 1 - count));
}

void Protector::open_windows(const Progress& progress) {
    const std::vector<std::size_t> order = sensitive();
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (!open_window(order[i])) {
            fail(order[i]);
        }
        if (progress) {
            progress(i + 1, order.size());
        }
    }
}

Range Protector::range(std::size_t cell) const {
    const auto count = static_cast<double>(cells_[cell].count);
    Range result{count, count};
    for (const World& world : worlds_) {
        result.low = std::min(result.low, count + world.change(cell));
        result.high = std::max(result.high, count + world.change(cell));
    }
    return result;
}

// Cannot be small, or has enough possible values. Looks for populations among what is hidden now.
bool Protector::is_wide(std::size_t cell) {
    if (range(cell).width() >= policy_.width) {
        return true;
    }
    for (const int direction : {1, -1}) {
        if (std::optional<World> world = finder_.extreme(cell, direction)) {
            keep(std::move(*world));
        }
        if (range(cell).width() >= policy_.width) {
            return true;
        }
    }
    // A large number tells nothing of anybody, but a mark for one that everybody can work out is
    // in vain.
    return range(cell).low >= policy_.threshold &&
           (!cells_[cell].published || range(cell).width() >= 1);
}

bool Protector::widen(std::size_t cell) {
    const Range now = range(cell);
    const auto count = cells_[cell].count;
    const auto up = static_cast<std::int64_t>(std::ceil(now.low)) + policy_.width - count;
    const auto down = static_cast<std::int64_t>(std::floor(now.high)) - policy_.width - count;
    return reach(cell, up) || (count + down >= 0 && reach(cell, down));
}

// A cell that was hidden for the sake of another may itself be small. True when something was
// hidden on the way.
bool Protector::widen_all() {
    bool changed = false;
    for (std::size_t cell = 0; cell < cells_.size(); ++cell) {
        if (!cells_[cell].hidden || cells_[cell].frozen ||
            std::ranges::find(result_.failed, cell) != result_.failed.end() || is_wide(cell)) {
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

// The person in `insider` knows that it is 1; `cell` must still have another value.
void Protector::blind(std::size_t insider, std::size_t cell) {
    const bool known = std::ranges::any_of(
        worlds_, [&](const World& world) { return world.moves(cell) && !world.moves(insider); });
    if (known) {
        return;
    }
    for (const std::int64_t by : {policy_.threshold - cells_[cell].count, std::int64_t{1}}) {
        if (std::optional<World> world = finder_.change(cell, by, insider)) {
            keep(std::move(*world));
            return;
        }
    }
    if (std::ranges::find(result_.insider_known, cell) == result_.insider_known.end()) {
        result_.insider_known.push_back(cell);
    }
}

void Protector::blind_insiders() {
    const std::vector<std::size_t> order = sensitive();
    for (const std::size_t insider : order) {
        if (cells_[insider].count != 1 || !cells_[insider].published) {
            continue;
        }
        for (const std::size_t cell : order) {
            if (cell != insider && cells_[cell].published &&
                cells_[cell].count < policy_.threshold) {
                blind(insider, cell);
            }
        }
    }
}

ProtectionResult Protector::run(const Progress& progress) {
    for (std::size_t cell = 0; cell < cells_.size(); ++cell) {
        if (cells_[cell].sensitive && !cells_[cell].frozen) {
            cells_[cell].hidden = true;
            finder_.hide(cell);
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
    result_.programs = finder_.programs();
    return std::move(result_);
}

}  // namespace

ProtectionResult protect(std::vector<RegistryCell>& cells,
                         const JointModel& model,
                         std::span<const Relation> relations,
                         const Policy& policy,
                         const Defences& defences,
                         const Progress& progress) {
    return Protector(cells, model, relations, policy, defences).run(progress);
}

}  // namespace samspar::disclosure
