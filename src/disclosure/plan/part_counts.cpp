#include "disclosure/plan/part_counts.h"

#include <algorithm>

namespace samspar::disclosure {
namespace {

// Adds up the leaves of one part to the categories of a variant.
class GridMaker {
public:
    GridMaker(const Planning& planning,
              const PartCounts& part,
              const std::vector<const Axis*>& axes)
        : part_(part) {
        for (std::size_t i = 0; i < axes.size(); ++i) {
            grid_.sizes.push_back(axes[i]->categories.size() + 1);
            grid_.sensitive.push_back(
                is_sensitive(planning.space.dimensions()[part.dimensions[i]].name));
            std::vector<std::size_t>& place = places_.emplace_back(part.sizes[i], 0);
            for (std::size_t c = 0; c < axes[i]->categories.size(); ++c) {
                for (const Leaf leaf : axes[i]->categories[c].leaves) {
                    place[leaf] = c + 1;
                }
            }
        }
        std::size_t cells = 1;
        for (const std::size_t size : grid_.sizes) {
            cells *= size;
        }
        grid_.counts.assign(cells, 0);
        grid_.possible.assign(cells, 0);
    }

    Grid make() {
        for (std::size_t cell = 0; cell < part_.counts.size(); ++cell) {
            add(cell);
        }
        return std::move(grid_);
    }

private:
    // To its category and the total, in every direction.
    void add(std::size_t cell) {
        std::vector<std::size_t> at(part_.sizes.size());
        std::size_t left = cell;
        for (std::size_t i = part_.sizes.size(); i-- > 0;) {
            at[i] = places_[i][left % part_.sizes[i]];
            left /= part_.sizes[i];
        }
        if (part_.possible[cell] == 0 || std::ranges::find(at, 0U) != at.end()) {
            return;
        }
        for (std::size_t totals = 0; totals < (std::size_t{1} << at.size()); ++totals) {
            std::size_t place = 0;
            for (std::size_t i = 0; i < at.size(); ++i) {
                place = place * grid_.sizes[i] + ((totals >> i & 1U) != 0 ? 0 : at[i]);
            }
            grid_.counts[place] += part_.counts[cell];
            grid_.possible[place] = 1;
        }
    }

    const PartCounts& part_;
    Grid grid_;
    std::vector<std::vector<std::size_t>> places_;
};

}  // namespace

PartCounts count_part(const Planning& planning,
                      std::uint16_t universe,
                      std::vector<std::uint16_t> dimensions,
                      const std::vector<Factor>& where) {
    PartCounts part{universe, std::move(dimensions), {}, {}, {}};
    part.counts = planning.expected.counts(universe, part.dimensions, where);
    for (const std::uint16_t dimension : part.dimensions) {
        part.sizes.push_back(planning.space.dimensions()[dimension].leaves.size());
    }
    part.possible.assign(part.counts.size(), 0);
    for (std::size_t cell = 0; cell < part.counts.size(); ++cell) {
        CellKey key{universe, {}};
        std::size_t left = cell;
        for (std::size_t i = part.sizes.size(); i-- > 0;) {
            key.factors.push_back({part.dimensions[i], {static_cast<Leaf>(left % part.sizes[i])}});
            left /= part.sizes[i];
        }
        std::ranges::sort(key.factors);
        part.possible[cell] = planning.zeros.is_empty(planning.space, key) ? 0 : 1;
    }
    return part;
}

Grid make_grid(const Planning& planning,
               const PartCounts& part,
               const std::vector<const Axis*>& axes) {
    return GridMaker(planning, part, axes).make();
}

}  // namespace samspar::disclosure
