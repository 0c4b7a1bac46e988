#pragma once

#include <map>
#include <optional>
#include <vector>

#include "disclosure/model/cell.h"
#include "disclosure/model/policy.h"
#include "disclosure/model/structural.h"
#include "disclosure/protect/protection.h"

namespace samspar::disclosure {

// Every count of a release once: the same persons are one cell with one state, in whatever table
// and under whatever name they stand.
class Registry {
public:
    Registry(const Space& space, const StructuralZeros& zeros) : space_(space), zeros_(zeros) {}

    // Says that in `universe` those with `factor` are, among the dimensions `shared`, the persons
    // of universe `other`: "aktuella who ended" are "avslutade".
    void same(std::uint16_t universe,
              Factor factor,
              std::uint16_t other,
              std::vector<std::uint16_t> shared);

    // The cell of a key, made when it is not there; empty when it is structurally empty.
    // `published` false adds a cell that stands in no table.
    std::optional<std::size_t> add(const CellKey& key, bool published = true);

    // Empty when the key has no cell.
    [[nodiscard]] std::optional<std::size_t> find(const CellKey& key) const;

    std::vector<RegistryCell>& cells() { return cells_; }
    [[nodiscard]] const std::vector<RegistryCell>& cells() const { return cells_; }
    [[nodiscard]] std::vector<CellKey> keys() const;

private:
    struct Alias {
        std::uint16_t universe = 0;
        Factor factor;
        std::uint16_t other = 0;
        std::vector<std::uint16_t> shared;
    };
    [[nodiscard]] std::optional<CellKey> name(const CellKey& key) const;

    const Space& space_;
    const StructuralZeros& zeros_;
    std::vector<Alias> aliases_;
    std::vector<RegistryCell> cells_;
    std::map<CellKey, std::size_t> place_;
};

}  // namespace samspar::disclosure
