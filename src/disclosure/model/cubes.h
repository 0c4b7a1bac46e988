#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "disclosure/model/cliques.h"
#include "disclosure/model/levels.h"
#include "disclosure/model/structural.h"
#include "solver/program.h"

namespace samspar::disclosure {

// Largest number of combinations of answers in one cube. Beyond it the tables hang together in a
// way that no proof of this kind can handle, and the release is refused.
inline constexpr std::size_t kLargestCube = 200'000;

// The population of one universe as unknowns: the counts in a few overlapping cubes that agree on
// what they share. Every population that fits has such counts, and such counts have a population.
class Cubes {
public:
    // `keys` of other universes are passed over. Unknowns are numbered from `first`.
    // Throws std::length_error when a cube is larger than kLargestCube.
    Cubes(const Space& space,
          const StructuralZeros& zeros,
          std::uint16_t universe,
          std::span<const CellKey> keys,
          int first);
    // The cubes point into the levels.
    Cubes(const Cubes&) = delete;
    Cubes& operator=(const Cubes&) = delete;
    Cubes(Cubes&&) = default;
    Cubes& operator=(Cubes&&) = default;
    ~Cubes() = default;

    [[nodiscard]] int unknowns() const { return next_ - first_; }

    // Sums that must be 0: a margin in one cube less the same in its neighbour.
    [[nodiscard]] std::vector<std::vector<solver::Term>> agreements() const;

    // The count of a key as a sum of unknowns. REQUIRES: the key was among `keys`.
    [[nodiscard]] std::vector<solver::Term> count(const CellKey& key) const;

private:
    struct Side {
        std::uint16_t dimension = 0;
        const Partition* partition = nullptr;
    };
    struct Cube {
        NodeSet nodes;
        std::vector<Side> sides;
        std::vector<int> unknown;  // by combination; -1: structurally empty
    };

    Cube make_cube(const Space& space, const StructuralZeros& zeros, const NodeSet& nodes);
    [[nodiscard]] std::vector<Side> sides_of(const NodeSet& nodes) const;
    [[nodiscard]] std::vector<solver::Term> sum(const Cube& cube,
                                                const std::vector<Factor>& box) const;
    [[nodiscard]] std::vector<solver::Term> agreement(const Cube& a,
                                                      const Cube& b,
                                                      const std::vector<Factor>& box) const;

    std::uint16_t universe_;
    int first_;
    int next_;
    Levels levels_;
    std::vector<Cube> cubes_;
    std::vector<JunctionEdge> tree_;
};

}  // namespace samspar::disclosure
