#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "disclosure/model/space.h"

namespace samspar::disclosure {

// Combinations that everybody knows to be empty: the men of an insats for women, those still
// there in an insats that has ended. They are declared, not hidden, and no proof may use them.
class StructuralZeros {
public:
    // `rows` is the dimension that the knowledge is about: insats.
    explicit StructuralZeros(std::uint16_t rows) : rows_(rows) {}

    // In that universe nobody of `row` has one of the answers `leaves` to `dimension`.
    void add(std::uint16_t universe, Leaf row, std::uint16_t dimension, const LeafSet& leaves);

    // Whether the key counts nobody for reasons everybody knows.
    [[nodiscard]] bool is_empty(const Space& space, const CellKey& key) const;

    // The one name of all keys that count the same persons: "the women of an insats for women" is
    // that insats. Empty when the key is structurally empty.
    [[nodiscard]] std::optional<CellKey> canonical(const Space& space, const CellKey& key) const;

    // One for each universe, row and dimension that has any, in a fixed order.
    [[nodiscard]] std::vector<CellKey> all() const;

    [[nodiscard]] std::uint16_t rows() const { return rows_; }

private:
    using Place = std::pair<std::uint16_t, Leaf>;  // universe, row

    [[nodiscard]] bool is_empty_row(const Space& space, const CellKey& key, Leaf row) const;
    [[nodiscard]] LeafSet open(const Space& space,
                               const CellKey& key,
                               Leaf row,
                               std::uint16_t dimension) const;
    [[nodiscard]] CellKey shrunk(const Space& space, const CellKey& key) const;
    [[nodiscard]] CellKey widened(const Space& space, CellKey key) const;

    std::uint16_t rows_;
    std::map<Place, std::vector<Factor>> closed_;
};

}  // namespace samspar::disclosure
