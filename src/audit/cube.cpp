#include "audit/cube.h"

#include <algorithm>

namespace samspar::audit {
namespace {

const Cube::Axis* axis_of(const Cube& cube, int dim) {
    const auto found = std::find_if(cube.axes.begin(),
                                    cube.axes.end(),
                                    [&](const Cube::Axis& axis) { return axis.dim == dim; });
    return found == cube.axes.end() ? nullptr : &*found;
}

// The atom of each axis for a cell given by its position in the cube.
std::vector<int> atoms_of(const Cube& cube, int position) {
    std::vector<int> atoms(cube.axes.size());
    for (std::size_t i = cube.axes.size(); i-- > 0;) {
        atoms[i] = position % cube.axes[i].partition.atoms;
        position /= cube.axes[i].partition.atoms;
    }
    return atoms;
}

std::size_t first_leaf(const Partition& partition, int atom) {
    const auto& atoms = partition.atom_of_leaf;
    return static_cast<std::size_t>(std::find(atoms.begin(), atoms.end(), atom) - atoms.begin());
}

// For each axis and atom of the cube, `value(axis, first leaf of the atom)`.
template <typename Function>
auto by_atom(const Cube& cube, Function value) {
    using Element = decltype(value(std::size_t{}, std::size_t{}));
    std::vector<std::vector<Element>> table;
    for (std::size_t axis = 0; axis < cube.axes.size(); ++axis) {
        table.emplace_back();
        for (int atom = 0; atom < cube.axes[axis].partition.atoms; ++atom) {
            table.back().push_back(value(axis, first_leaf(cube.axes[axis].partition, atom)));
        }
    }
    return table;
}

}  // namespace

int Cube::size() const {
    int cells = 1;
    for (const Axis& axis : axes) {
        cells *= axis.partition.atoms;
    }
    return cells;
}

bool covers(const Cube& cube, const Region& region) {
    return cube.universe == region.universe &&
           std::all_of(region.parts.begin(), region.parts.end(), [&](const auto& part) {
               const Cube::Axis* axis = axis_of(cube, part.first);
               return axis != nullptr && resolves(axis->partition, part.second);
           });
}

std::vector<int> unknowns_of(const Cube& cube, const Region& region) {
    const auto inside = by_atom(cube, [&](std::size_t axis, std::size_t leaf) -> char {
        const auto part = region.parts.find(cube.axes[axis].dim);
        return part == region.parts.end() || part->second[leaf] ? 1 : 0;
    });
    // Axis by axis, so that a small region of a large cube costs little.
    std::vector<int> positions{0};
    for (const std::vector<char>& axis : inside) {
        std::vector<int> longer;
        for (const int position : positions) {
            for (std::size_t atom = 0; atom < axis.size(); ++atom) {
                if (axis[atom] != 0) {
                    longer.push_back(position * static_cast<int>(axis.size()) +
                                     static_cast<int>(atom));
                }
            }
        }
        positions = std::move(longer);
    }
    for (int& position : positions) {
        position += cube.first;
    }
    return positions;
}

std::vector<std::vector<int>> margin_cells(const Cube& cube,
                                           const std::vector<Cube::Axis>& margin) {
    // What one step along an atom of the cube adds to the position in the margin.
    const auto offsets = by_atom(cube, [&](std::size_t axis, std::size_t leaf) {
        int stride = 1;
        for (std::size_t i = margin.size(); i-- > 0;) {
            if (margin[i].dim == cube.axes[axis].dim) {
                return stride * margin[i].partition.atom_of_leaf[leaf];
            }
            stride *= margin[i].partition.atoms;
        }
        return 0;
    });
    std::size_t cells = 1;
    for (const Cube::Axis& axis : margin) {
        cells *= static_cast<std::size_t>(axis.partition.atoms);
    }
    std::vector<std::vector<int>> sums(cells);
    for (int cell = 0; cell < cube.size(); ++cell) {
        const std::vector<int> atoms = atoms_of(cube, cell);
        int position = 0;
        for (std::size_t axis = 0; axis < atoms.size(); ++axis) {
            position += offsets[axis][static_cast<std::size_t>(atoms[axis])];
        }
        sums[static_cast<std::size_t>(position)].push_back(cube.first + cell);
    }
    return sums;
}

Region region_of(const Cube& cube, int unknown) {
    Region region{cube.universe, {}};
    const std::vector<int> atoms = atoms_of(cube, unknown - cube.first);
    for (std::size_t i = 0; i < atoms.size(); ++i) {
        LeafSet leaves;
        for (const int atom : cube.axes[i].partition.atom_of_leaf) {
            leaves.push_back(atom == atoms[i]);
        }
        if (std::find(leaves.begin(), leaves.end(), false) != leaves.end()) {
            region.parts.emplace(cube.axes[i].dim, std::move(leaves));
        }
    }
    return region;
}

}  // namespace samspar::audit
