// Leaves that everything published takes together, or leaves out together, can never be told apart
// by what is published, so one unknown can stand for all of them. Splitting by every set that is
// published finds these blocks: with the sets {1,2,3} and {3,4} of five leaves they are {1,2}, {3},
// {4} and {5}.

#include "disclosure/model/partition.h"

#include <map>

namespace samspar::disclosure {

void Partition::renumber(const std::vector<std::size_t>& marks) {
    std::map<std::size_t, std::size_t> number;
    for (std::size_t leaf = 0; leaf < marks.size(); ++leaf) {
        block_[leaf] = number.try_emplace(marks[leaf], number.size()).first->second;
    }
    blocks_ = number.size();
}

void Partition::refine(const LeafSet& set) {
    std::vector<std::size_t> marks(block_.size());
    for (std::size_t leaf = 0; leaf < marks.size(); ++leaf) {
        marks[leaf] = block_[leaf] * 2 + (contains(set, static_cast<Leaf>(leaf)) ? 1U : 0U);
    }
    renumber(marks);
}

void Partition::refine(const Partition& other) {
    std::vector<std::size_t> marks(block_.size());
    for (std::size_t leaf = 0; leaf < marks.size(); ++leaf) {
        marks[leaf] = block_[leaf] * other.blocks_ + other.block_[leaf];
    }
    renumber(marks);
}

bool Partition::is_finer_or_equal(const Partition& other) const {
    Partition both = *this;
    both.refine(other);
    return both.blocks_ == blocks_;
}

LeafSet Partition::leaves_of(std::size_t block) const {
    LeafSet result;
    for (std::size_t leaf = 0; leaf < block_.size(); ++leaf) {
        if (block_[leaf] == block) {
            result.push_back(static_cast<Leaf>(leaf));
        }
    }
    return result;
}

}  // namespace samspar::disclosure
