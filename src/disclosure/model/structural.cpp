// Where everybody knows that nobody can be, there is no cell. Hidden, it would be a hole for
// nothing; as an unknown, it would let a proof put people there: nobody believes in a world with
// men in an insats for women.
//
// It also makes one set of persons have many names: the women of an insats for women are all of it,
// and all of it that has ended when the insats has. canonical() finds the one name. First the
// smallest box around those who can exist (shrunk), then every answer put back that brings in
// nobody (widened): two keys of the same persons end as the same key, with as few restrictions as
// can be.

#include "disclosure/model/structural.h"

#include <algorithm>

namespace samspar::disclosure {
namespace {

void set_factor(CellKey& key, std::uint16_t dimension, LeafSet leaves) {
    const auto it = std::ranges::find(key.factors, dimension, &Factor::dimension);
    if (it == key.factors.end()) {
        key.factors.push_back({dimension, std::move(leaves)});
    } else {
        it->leaves = std::move(leaves);
    }
}

}  // namespace

void StructuralZeros::add(std::uint16_t universe,
                          Leaf row,
                          std::uint16_t dimension,
                          const LeafSet& leaves) {
    std::vector<Factor>& factors = closed_[{universe, row}];
    const auto it = std::ranges::find(factors, dimension, &Factor::dimension);
    if (it == factors.end()) {
        factors.push_back({dimension, leaves});
        std::ranges::sort(factors);
    } else {
        it->leaves = union_of(it->leaves, leaves);
    }
}

bool StructuralZeros::is_empty_row(const Space& space, const CellKey& key, Leaf row) const {
    const auto it = closed_.find({key.universe, row});
    return it != closed_.end() && std::ranges::any_of(it->second, [&](const Factor& shut) {
               return is_subset(space.leaves(key, shut.dimension), shut.leaves);
           });
}

bool StructuralZeros::is_empty(const Space& space, const CellKey& key) const {
    if (closed_.empty() || space.universe_of(key).leaves_of(rows_) == nullptr) {
        return false;
    }
    return std::ranges::all_of(space.leaves(key, rows_),
                               [&](Leaf row) { return is_empty_row(space, key, row); });
}

LeafSet StructuralZeros::open(const Space& space,
                              const CellKey& key,
                              Leaf row,
                              std::uint16_t dimension) const {
    const LeafSet& all = space.leaves(key, dimension);
    const auto it = closed_.find({key.universe, row});
    if (it == closed_.end()) {
        return all;
    }
    const auto shut = std::ranges::find(it->second, dimension, &Factor::dimension);
    return shut == it->second.end() ? all : difference_of(all, shut->leaves);
}

// The smallest box around the persons that can exist: a person's row decides alone what is closed
// for her, so each dimension can be looked at by itself.
CellKey StructuralZeros::shrunk(const Space& space, const CellKey& key) const {
    LeafSet rows;
    for (const Leaf row : space.leaves(key, rows_)) {
        if (!is_empty_row(space, key, row)) {
            rows.push_back(row);
        }
    }
    CellKey result = key;
    for (const UniverseDimension& own : space.universe_of(key).dimensions) {
        if (own.dimension == rows_) {
            continue;
        }
        LeafSet leaves;
        for (const Leaf row : rows) {
            leaves = union_of(leaves, open(space, key, row, own.dimension));
        }
        set_factor(result, own.dimension, std::move(leaves));
    }
    set_factor(result, rows_, std::move(rows));
    return space.normal(std::move(result));
}

// Adds every answer that brings in nobody, so that the key restricts as few dimensions as it can.
CellKey StructuralZeros::widened(const Space& space, CellKey key) const {
    for (const UniverseDimension& own : space.universe_of(key).dimensions) {
        LeafSet leaves = space.leaves(key, own.dimension);
        for (const Leaf leaf : difference_of(own.leaves, leaves)) {
            CellKey slab = key;
            set_factor(slab, own.dimension, {leaf});
            if (is_empty(space, slab)) {
                leaves = union_of(leaves, {leaf});
            }
        }
        set_factor(key, own.dimension, std::move(leaves));
        key = space.normal(std::move(key));
    }
    return key;
}

std::optional<CellKey> StructuralZeros::canonical(const Space& space, const CellKey& key) const {
    const CellKey normal = space.normal(key);
    if (closed_.empty() || space.universe_of(key).leaves_of(rows_) == nullptr) {
        return normal;
    }
    if (is_empty(space, normal)) {
        return std::nullopt;
    }
    return widened(space, shrunk(space, normal));
}

std::vector<CellKey> StructuralZeros::all() const {
    std::vector<CellKey> result;
    for (const auto& [place, factors] : closed_) {
        for (const Factor& factor : factors) {
            result.push_back({place.first, {{rows_, {place.second}}, factor}});
            std::ranges::sort(result.back().factors);
        }
    }
    return result;
}

}  // namespace samspar::disclosure
