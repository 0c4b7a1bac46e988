// Worlds are kept because none is ever wasted. Hiding more cannot make one false, since it only had
// to agree with what is shown; and a world that was found for one cell is proof for every cell that
// it moves, those asked about much later too. So most sensitive cells need no program of their own.
//
// Between two worlds lie worlds: all rows are linear, so any mixture of two solutions is one. The
// lowest and the highest value of a cell among the known worlds are therefore an interval, and by
// the same reason what remains for somebody who knows one number is the slice of their hull at that
// number. These are mixtures of persons; whole ones are the audit's business.

#include "disclosure/protect/known_worlds.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace samspar::disclosure {

double KnownWorlds::Range::width() const {
    return std::floor(high + 1e-6) - std::ceil(low - 1e-6);
}

void KnownWorlds::hide(std::size_t cell) {
    cells_[cell].hidden = true;
    finder_.hide(cell);
}

void KnownWorlds::keep(World world) {
    for (std::size_t cell = 0; cell < cells_.size(); ++cell) {
        if (world.moves(cell) && !cells_[cell].hidden) {
            hide(cell);
        }
    }
    worlds_.push_back(std::move(world));
}

bool KnownWorlds::reach(std::size_t cell, double by) {
    constexpr double kNear = 1e-6;
    const double needed = by > 0 ? by - kNear : by + kNear;
    const bool known = std::ranges::any_of(worlds_, [&](const World& world) {
        return by > 0 ? world.change(cell) >= needed : world.change(cell) <= needed;
    });
    if (std::abs(by) < kNear || known) {
        return true;
    }
    std::optional<World> world = finder_.change(cell, by);
    if (world) {
        keep(std::move(*world));
    }
    return world.has_value();
}

void KnownWorlds::look(std::size_t cell, int direction) {
    if (std::optional<World> world = finder_.extreme(cell, direction)) {
        keep(std::move(*world));
    }
}

KnownWorlds::Range KnownWorlds::range(std::size_t cell) const {
    const double count = cells_[cell].expected;
    Range result{count, count};
    for (const World& world : worlds_) {
        result.low = std::min(result.low, count + world.change(cell));
        result.high = std::max(result.high, count + world.change(cell));
    }
    return result;
}

// Every known world is a point: how far it moves the insider's cell, and how far the other; `cells`
// itself, the point (0, 0), is one too. What lies between two worlds is possible as well, so what
// she sees is the slice of their hull at her own number. The ends of the slice lie on lines between
// a world at or below her number and one at or above it.
//
// A slice of width 1 is as good as a wider one: the search ends there.
std::optional<KnownWorlds::Range> KnownWorlds::seen_by(const Insider& insider,
                                                       std::size_t cell) const {
    struct Point {
        double own = 0;
        double other = 0;
    };
    const double own = insider.change;
    std::vector<Point> points{{0, 0}};
    for (const World& world : worlds_) {
        points.push_back({world.change(insider.cell), world.change(cell)});
    }
    std::vector<Point> below;
    std::vector<Point> above;
    std::ranges::copy_if(
        points, std::back_inserter(below), [own](Point p) { return p.own <= own; });
    std::ranges::copy_if(
        points, std::back_inserter(above), [own](Point p) { return p.own >= own; });
    const auto on_line = [own](Point low, Point high) {
        return low.own == high.own
                   ? low.other
                   : low.other + (high.other - low.other) * (own - low.own) / (high.own - low.own);
    };
    std::optional<Range> seen;
    for (const Point low : below) {
        for (const Point high : above) {
            const double value = on_line(low, high);
            seen = seen ? Range{std::min(seen->low, value), std::max(seen->high, value)}
                        : Range{value, value};
            if (seen->high - seen->low >= 1) {
                return seen;
            }
        }
    }
    return seen;
}

bool KnownWorlds::reach_beside(const Insider& insider, std::size_t cell, double by) {
    std::optional<World> world = finder_.change(cell, by, Lock{insider.cell, insider.change});
    if (world) {
        keep(std::move(*world));
    }
    return world.has_value();
}

}  // namespace samspar::disclosure
