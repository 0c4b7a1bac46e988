#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "disclosure/model/space.h"

namespace samspar::disclosure {

// A division of leaves into blocks: for each leaf the number of its block. Blocks are numbered in
// the order of their first leaf, so equal divisions are equal vectors.
class Partition {
public:
    // All leaves in one block.
    explicit Partition(std::size_t leaves) : block_(leaves, 0), blocks_(leaves == 0 ? 0 : 1) {}

    // Splits every block into what lies in the set and what does not.
    void refine(const LeafSet& set);
    void refine(const Partition& other);

    // Every block of this lies in one block of the other.
    [[nodiscard]] bool is_finer_or_equal(const Partition& other) const;

    [[nodiscard]] std::size_t blocks() const { return blocks_; }
    [[nodiscard]] std::size_t block_of(Leaf leaf) const { return block_[leaf]; }
    [[nodiscard]] LeafSet leaves_of(std::size_t block) const;
    bool operator==(const Partition&) const = default;

private:
    void renumber(const std::vector<std::size_t>& marks);

    std::vector<std::size_t> block_;
    std::size_t blocks_;
};

}  // namespace samspar::disclosure
