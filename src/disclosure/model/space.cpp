// Two places in two tables are one cell when they count the same persons, so a set of persons must
// have one spelling: factors ascend, and one that lets everybody through is left out ("kvinna, man
// or annat" says nothing).
//
// The text of a key goes by names, sorted, and not by numbers: it is kept in the ledger for ever,
// and next year's codes are numbered anew.

#include "disclosure/model/space.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>

#include "domain/split.h"

namespace samspar::disclosure {
namespace {

template <typename Range, typename Value, typename Projection>
std::size_t place_of(const Range& range, const Value& value, Projection projection) {
    return static_cast<std::size_t>(std::ranges::find(range, value, projection) - range.begin());
}

}  // namespace

bool is_subset(const LeafSet& part, const LeafSet& whole) {
    return std::ranges::includes(whole, part);
}

bool contains(const LeafSet& set, Leaf leaf) {
    return std::ranges::binary_search(set, leaf);
}

LeafSet union_of(const LeafSet& a, const LeafSet& b) {
    LeafSet result;
    std::ranges::set_union(a, b, std::back_inserter(result));
    return result;
}

LeafSet difference_of(const LeafSet& a, const LeafSet& b) {
    LeafSet result;
    std::ranges::set_difference(a, b, std::back_inserter(result));
    return result;
}

LeafSet common_of(const LeafSet& a, const LeafSet& b) {
    LeafSet result;
    std::ranges::set_intersection(a, b, std::back_inserter(result));
    return result;
}

const LeafSet* Universe::leaves_of(std::uint16_t dimension) const {
    const auto it = std::ranges::find(dimensions, dimension, &UniverseDimension::dimension);
    return it == dimensions.end() ? nullptr : &it->leaves;
}

const LeafSet* CellKey::leaves_of(std::uint16_t dimension) const {
    const auto it = std::ranges::find(factors, dimension, &Factor::dimension);
    return it == factors.end() ? nullptr : &it->leaves;
}

std::uint16_t Space::find_dimension(std::string_view name) const {
    return static_cast<std::uint16_t>(place_of(dimensions_, name, &Dimension::name));
}

Factor Space::factor(std::string_view dimension, std::string_view code) const {
    const std::uint16_t number = find_dimension(dimension);
    const std::size_t leaf = place_of(dimensions_[number].leaves, code, std::identity{});
    return {number, {static_cast<Leaf>(leaf)}};
}

std::uint16_t Space::dimension(std::string_view name) {
    const std::uint16_t at = find_dimension(name);
    if (at == dimensions_.size()) {
        dimensions_.push_back({std::string(name), {}});
    }
    return at;
}

Leaf Space::leaf(std::uint16_t dimension, std::string_view code) {
    std::vector<std::string>& leaves = dimensions_[dimension].leaves;
    const std::size_t at = place_of(leaves, code, std::identity{});
    if (at == leaves.size()) {
        if (code.empty() || code.find_first_of(",;=\n") != std::string_view::npos) {
            throw std::invalid_argument("not a code that a key can hold: " + std::string(code));
        }
        leaves.emplace_back(code);
    }
    return static_cast<Leaf>(at);
}

std::uint16_t Space::universe(std::string_view name, const std::vector<Dimension>& dimensions) {
    const std::size_t at = find_universe(name);
    if (at == universes_.size()) {
        universes_.push_back({std::string(name), {}});
    }
    for (const Dimension& added : dimensions) {
        const std::uint16_t number = dimension(added.name);
        LeafSet leaves;
        for (const std::string& code : added.leaves) {
            leaves.push_back(leaf(number, code));
        }
        std::ranges::sort(leaves);
        auto& own = universes_[at].dimensions;
        const auto it = std::ranges::find(own, number, &UniverseDimension::dimension);
        if (it == own.end()) {
            own.push_back({number, std::move(leaves)});
        } else {
            it->leaves = union_of(it->leaves, leaves);
        }
    }
    std::ranges::sort(universes_[at].dimensions, {}, &UniverseDimension::dimension);
    return static_cast<std::uint16_t>(at);
}

std::size_t Space::find_universe(std::string_view name) const {
    return place_of(universes_, name, &Universe::name);
}

CellKey Space::normal(CellKey key) const {
    std::ranges::sort(key.factors, {}, &Factor::dimension);
    std::erase_if(key.factors, [&](const Factor& factor) {
        const LeafSet* all = universe_of(key).leaves_of(factor.dimension);
        return all != nullptr && is_subset(*all, factor.leaves);
    });
    return key;
}

const LeafSet& Space::leaves(const CellKey& key, std::uint16_t dimension) const {
    const LeafSet* own = key.leaves_of(dimension);
    return own != nullptr ? *own : *universe_of(key).leaves_of(dimension);
}

std::string Space::text(const CellKey& key) const {
    std::vector<std::string> parts;
    for (const Factor& factor : key.factors) {
        const Dimension& dimension = dimensions_[factor.dimension];
        std::vector<std::string> codes;
        for (const Leaf leaf : factor.leaves) {
            codes.push_back(dimension.leaves[leaf]);
        }
        // By code and not by place, so that the text is the same in every space.
        std::ranges::sort(codes);
        std::string part = dimension.name + "=";
        for (const std::string& code : codes) {
            part += code + ",";
        }
        part.back() = ';';
        parts.push_back(std::move(part));
    }
    std::ranges::sort(parts);
    std::string result;
    for (const std::string& part : parts) {
        result += part;
    }
    if (!result.empty()) {
        result.pop_back();
    }
    return result;
}

CellKey Space::parse(std::uint16_t universe, std::string_view text) const {
    CellKey key{universe, {}};
    while (!text.empty()) {
        std::string_view part = domain::take_part(text, ';');
        const std::string_view name = domain::take_part(part, '=');
        const std::size_t dimension = place_of(dimensions_, name, &Dimension::name);
        if (dimension == dimensions_.size() ||
            universes_[universe].leaves_of(static_cast<std::uint16_t>(dimension)) == nullptr) {
            throw std::runtime_error("no dimension " + std::string(name) + " in the universe " +
                                     universes_[universe].name);
        }
        Factor factor{static_cast<std::uint16_t>(dimension), {}};
        while (!part.empty()) {
            const std::string_view code = domain::take_part(part, ',');
            const auto& leaves = dimensions_[dimension].leaves;
            const std::size_t leaf = place_of(leaves, code, std::identity{});
            if (leaf == leaves.size()) {
                throw std::runtime_error("no leaf " + std::string(code) + " in the dimension " +
                                         std::string(name));
            }
            factor.leaves.push_back(static_cast<Leaf>(leaf));
        }
        std::ranges::sort(factor.leaves);
        key.factors.push_back(std::move(factor));
    }
    return normal(std::move(key));
}

}  // namespace samspar::disclosure
