// Sums of whole numbers between two ends take every whole number between two ends. So what is
// possible is found by adding ends, group of members by group as the rule has taken them in; then
// it is seen to be possible, by asking the rule about sizes that have it.

#include "disclosure/minimality/rest_row.h"

#include <algorithm>

#include "disclosure/model/population.h"

namespace samspar::testing {
namespace {

using disclosure::KnownBound;
using disclosure::PublicFacts;

constexpr std::uint16_t kInsats = 7;  // any dimension
constexpr std::int64_t kNoLimitOfSum = 1'000'000;

struct Ends {
    std::int64_t low = 0;
    std::int64_t high = 0;
};

// Members that came with one step and between two sums, and what is told of the sum of all up to
// them.
struct Group {
    std::vector<std::pair<std::size_t, Ends>> members;
    Ends sum{0, kNoLimitOfSum};
};

// The bounds are in the order in which the row was filled.
std::vector<Group> groups_of(const PublicFacts& facts) {
    std::vector<Group> groups;
    bool after_sum = true;
    for (const KnownBound& bound : facts.bounds) {
        if (!bound.unprinted) {
            groups.back().sum = {bound.low, std::min(bound.high, kNoLimitOfSum)};
        } else {
            if (after_sum || groups.back().members.front().second.low != bound.low) {
                groups.emplace_back();
            }
            groups.back().members.push_back(
                {bound.key.factors.at(0).leaves.at(0), {bound.low, bound.high}});
        }
        after_sum = !bound.unprinted;
    }
    return groups;
}

bool same(const PublicFacts& a, const PublicFacts& b) {
    const auto bounds = [](const KnownBound& x, const KnownBound& y) {
        return x.key == y.key && x.low == y.low && x.high == y.high && x.unprinted == y.unprinted;
    };
    const auto known = [](const auto& x, const auto& y) { return x.persons == y.persons; };
    return std::ranges::equal(a.insatser, b.insatser, known) &&
           std::ranges::is_permutation(a.bounds, b.bounds, bounds);
}

// Sizes of members with that sum; false when their ends do not allow it.
bool share_out(const Group& group, std::int64_t sum, Sizes& sizes) {
    for (const auto& [insats, ends] : group.members) {
        sum -= ends.low;
    }
    for (const auto& [insats, ends] : group.members) {
        const std::int64_t more = std::clamp<std::int64_t>(sum, 0, ends.high - ends.low);
        sizes[insats] = ends.low + more;
        sum -= more;
    }
    return sum == 0;
}

// What the sum of the members up to each group can be, by what is told up to there.
std::vector<Ends> sums_of(const std::vector<Group>& groups) {
    std::vector<Ends> sums{{0, 0}};
    for (const Group& group : groups) {
        Ends sum = sums.back();
        for (const auto& [insats, ends] : group.members) {
            sum.low += ends.low;
            sum.high += ends.high;
        }
        sums.push_back({std::max(sum.low, group.sum.low), std::min(sum.high, group.sum.high)});
    }
    return sums;
}

class Reader {
public:
    Reader(const Sizes& sizes, const disclosure::Policy& policy)
        : sizes_(sizes), policy_(policy), facts_(facts_of(sizes, policy)) {
        for (const Group& group : groups_of(facts_)) {
            for (const auto& [insats, ends] : group.members) {
                sum_ += sizes[insats];
            }
        }
    }

    [[nodiscard]] bool can_be(std::size_t insats, std::int64_t size) const;
    [[nodiscard]] const PublicFacts& facts() const { return facts_; }

private:
    const Sizes& sizes_;
    const disclosure::Policy& policy_;
    PublicFacts facts_;
    std::int64_t sum_ = 0;
};

// Backwards from the sum of the row: each group takes as little as those before it leave.
bool Reader::can_be(std::size_t insats, std::int64_t size) const {
    std::vector<Group> groups = groups_of(facts_);
    for (Group& group : groups) {
        for (auto& [member, ends] : group.members) {
            ends = member == insats ? Ends{size, size} : ends;
        }
    }
    const std::vector<Ends> before = sums_of(groups);
    Sizes sizes = sizes_;
    std::int64_t left = sum_;
    for (std::size_t i = groups.size(); i-- > 0;) {
        std::int64_t least = 0;
        for (const auto& [member, ends] : groups[i].members) {
            least += ends.low;
        }
        const std::int64_t own = std::max(least, left - before[i].high);
        if (!share_out(groups[i], own, sizes)) {
            return false;
        }
        left -= own;
    }
    return left == 0 && same(facts_of(sizes, policy_), facts_);
}

}  // namespace

PublicFacts facts_of(const Sizes& sizes, const disclosure::Policy& policy) {
    std::vector<disclosure::InsatsRow> rows;
    for (const std::int64_t size : sizes) {
        rows.push_back({static_cast<disclosure::Leaf>(rows.size()), {}, true, size});
    }
    return disclosure::public_facts({disclosure::Population(0, {}),
                                     disclosure::Population(1, {}),
                                     disclosure::Population(2, {}),
                                     rows},
                                    policy,
                                    kInsats);
}

std::vector<std::set<std::int64_t>> sizes_of_members(const Sizes& sizes,
                                                     const disclosure::Policy& policy) {
    const Reader reader(sizes, policy);
    std::vector<std::set<std::int64_t>> result;
    for (const KnownBound& bound : reader.facts().bounds) {
        if (!bound.unprinted) {
            continue;
        }
        std::set<std::int64_t>& seen = result.emplace_back();
        for (std::int64_t size = bound.low; size <= bound.high; ++size) {
            if (reader.can_be(bound.key.factors.at(0).leaves.at(0), size)) {
                seen.insert(size);
            }
        }
    }
    return result;
}

}  // namespace samspar::testing
