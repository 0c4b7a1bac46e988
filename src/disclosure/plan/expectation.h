#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "disclosure/model/space.h"
#include "disclosure/model/structural.h"

namespace samspar::disclosure {

// How many persons a reader expects in a cell before the tables are made: from sizes and shares
// that are public, as if an insats told nothing of its participants but what everybody knows. No
// count of a population can be read from it.
class Expectation {
public:
    Expectation(const Space& space, const StructuralZeros& zeros) : space_(space), zeros_(zeros) {}

    // Persons of a universe in an insats.
    void set_size(std::uint16_t universe, Leaf insats, double persons);
    // How the answers to a dimension are shared out in a universe, by leaf; only their proportions
    // matter. A dimension that nobody has said anything of is shared out evenly.
    void set_shares(std::uint16_t universe, std::uint16_t dimension, std::vector<double> shares);

    // So many persons have one of these answers.
    struct Known {
        LeafSet leaves;
        double persons = 0;
    };
    // Makes the sizes (of the dimension of insatser) or the shares of a universe agree with what
    // has become known, groups in proportion to what was expected of their members. REQUIRES: of
    // two groups that have members in common one holds the other.
    void learn(std::uint16_t universe, std::uint16_t dimension, std::vector<Known> known);

    // Persons expected by the answers to some dimensions, the last changing fastest.
    [[nodiscard]] std::vector<double> counts(std::uint16_t universe,
                                             const std::vector<std::uint16_t>& by,
                                             const std::vector<Factor>& where) const;
    [[nodiscard]] double count(const CellKey& key) const;

private:
    [[nodiscard]] std::vector<double> shares_in(std::uint16_t universe,
                                                Leaf insats,
                                                std::uint16_t dimension) const;
    [[nodiscard]] double share_in(std::uint16_t universe, Leaf insats, const Factor& factor) const;

    const Space& space_;
    const StructuralZeros& zeros_;
    std::map<std::uint16_t, std::map<Leaf, double>> sizes_;
    std::map<std::pair<std::uint16_t, std::uint16_t>, std::vector<double>> shares_;
};

}  // namespace samspar::disclosure
