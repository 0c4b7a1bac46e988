// Leaves that nothing published tells apart are one atom, so that one unknown stands for all of
// them. Partitions of a dimension are then made a chain, coarse to fine; two that cross give way to
// their common refinement, since together they tell what neither does alone.

#include "audit/partition.h"

#include <algorithm>
#include <map>

namespace samspar::audit {
namespace {

// Numbers equal keys alike, in the order they first come.
template <typename Key>
Partition numbered(const std::vector<Key>& keys) {
    Partition partition;
    std::map<Key, int> numbers;
    for (const Key& key : keys) {
        partition.atom_of_leaf.push_back(
            numbers.emplace(key, static_cast<int>(numbers.size())).first->second);
    }
    partition.atoms = static_cast<int>(numbers.size());
    return partition;
}

bool crossing(const Partition& a, const Partition& b) {
    return !refines(a, b) && !refines(b, a);
}

}  // namespace

Partition finest(std::size_t leaves) {
    std::vector<int> each;
    for (std::size_t i = 0; i < leaves; ++i) {
        each.push_back(static_cast<int>(i));
    }
    return numbered(each);
}

Partition partition_by(std::size_t leaves, const std::vector<LeafSet>& sets) {
    std::vector<std::vector<bool>> signatures(leaves);
    for (const LeafSet& set : sets) {
        for (std::size_t i = 0; i < leaves; ++i) {
            signatures[i].push_back(set[i]);
        }
    }
    return numbered(signatures);
}

Partition common_refinement(const Partition& a, const Partition& b) {
    std::vector<std::pair<int, int>> pairs;
    for (std::size_t i = 0; i < a.atom_of_leaf.size(); ++i) {
        pairs.emplace_back(a.atom_of_leaf[i], b.atom_of_leaf[i]);
    }
    return numbered(pairs);
}

bool refines(const Partition& fine, const Partition& coarse) {
    return common_refinement(fine, coarse).atoms == fine.atoms;
}

bool resolves(const Partition& partition, const LeafSet& leaves) {
    return refines(partition, partition_by(leaves.size(), {leaves}));
}

std::vector<Partition> chain_of(const std::vector<Partition>& partitions) {
    std::vector<Partition> chain;
    for (Partition next : partitions) {
        // Whatever crosses it melts into it, which may make it cross more.
        for (auto other = chain.begin(); other != chain.end();) {
            if (crossing(next, *other)) {
                next = common_refinement(next, *other);
                chain.erase(other);
                other = chain.begin();
            } else {
                ++other;
            }
        }
        if (next.atoms > 1 && std::find(chain.begin(), chain.end(), next) == chain.end()) {
            chain.push_back(std::move(next));
        }
    }
    std::sort(chain.begin(), chain.end(), [](const Partition& a, const Partition& b) {
        return a.atoms < b.atoms;
    });
    return chain;
}

}  // namespace samspar::audit
