#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace samspar::disclosure {

using Leaf = std::uint16_t;
using LeafSet = std::vector<Leaf>;  // ascending, none twice

[[nodiscard]] bool is_subset(const LeafSet& part, const LeafSet& whole);
[[nodiscard]] bool contains(const LeafSet& set, Leaf leaf);
[[nodiscard]] LeafSet union_of(const LeafSet& a, const LeafSet& b);
[[nodiscard]] LeafSet difference_of(const LeafSet& a, const LeafSet& b);
[[nodiscard]] LeafSet common_of(const LeafSet& a, const LeafSet& b);

// One question about a person, with every answer that any universe knows.
struct Dimension {
    std::string name;
    std::vector<std::string> leaves;
};

// The answers that can occur in one universe.
struct UniverseDimension {
    std::uint16_t dimension = 0;
    LeafSet leaves;
};

// A set of counted persons, for instance "avslutade 2021", and what is known of each.
struct Universe {
    std::string name;
    std::vector<UniverseDimension> dimensions;

    // nullptr when the universe does not have the dimension.
    [[nodiscard]] const LeafSet* leaves_of(std::uint16_t dimension) const;
};

struct Factor {
    std::uint16_t dimension = 0;
    LeafSet leaves;
    auto operator<=>(const Factor&) const = default;
};

// Which persons a cell counts: those of the universe whose answers lie in every factor. Factors
// ascend by dimension; a dimension that is not restricted has none.
struct CellKey {
    std::uint16_t universe = 0;
    std::vector<Factor> factors;
    auto operator<=>(const CellKey&) const = default;

    // nullptr when the dimension is not restricted.
    [[nodiscard]] const LeafSet* leaves_of(std::uint16_t dimension) const;
};

// All universes that one proof speaks of. Dimensions with the same name are the same question,
// in every universe and every year.
class Space {
public:
    // Finds or adds.
    std::uint16_t dimension(std::string_view name);
    Leaf leaf(std::uint16_t dimension, std::string_view code);

    // The universe of that name, with the leaves of `dimensions` added to what it has.
    std::uint16_t universe(std::string_view name, const std::vector<Dimension>& dimensions);

    // No such universe: size of universes().
    [[nodiscard]] std::size_t find_universe(std::string_view name) const;
    // No such dimension: size of dimensions().
    [[nodiscard]] std::uint16_t find_dimension(std::string_view name) const;
    // Those with one answer. REQUIRES: dimension and code are there.
    [[nodiscard]] Factor factor(std::string_view dimension, std::string_view code) const;

    [[nodiscard]] const std::vector<Dimension>& dimensions() const { return dimensions_; }
    [[nodiscard]] const std::vector<Universe>& universes() const { return universes_; }
    [[nodiscard]] const Universe& universe_of(const CellKey& key) const {
        return universes_[key.universe];
    }

    // The same persons, with factors sorted and those that restrict nothing left out.
    [[nodiscard]] CellKey normal(CellKey key) const;

    // What the key lets through in a dimension: its factor, or all leaves of the universe.
    [[nodiscard]] const LeafSet& leaves(const CellKey& key, std::uint16_t dimension) const;

    // `insats=i1,i5;kon=man`, dimensions and leaves by their names, ascending; empty for the whole
    // universe. The form in which the ledger keeps a cell.
    [[nodiscard]] std::string text(const CellKey& key) const;
    // Throws std::runtime_error when the universe lacks a dimension or a leaf that is named.
    [[nodiscard]] CellKey parse(std::uint16_t universe, std::string_view text) const;

private:
    std::vector<Dimension> dimensions_;
    std::vector<Universe> universes_;
};

}  // namespace samspar::disclosure
