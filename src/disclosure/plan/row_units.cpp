// The rest row must not point at its members. Three insatser that are known to have fewer than five
// each, since else they would have rows, and 12 persons together: then each has exactly four. With
// nine, each has at least one. So while all members are under the threshold there may be at most
// (members - 1) * (threshold - 1) persons, with which any of them may have none; beyond that the
// next larger insats joins, of which nothing is known but that it is no larger than the rows shown.

#include "disclosure/plan/row_units.h"

#include <algorithm>

namespace samspar::disclosure {
namespace {

struct Rest {
    std::size_t insatser = 0;  // so many of the smallest
    std::int64_t persons = 0;
    std::int64_t with_persons = 0;
    std::int64_t under = 0;  // of these, under the threshold

    void add(std::int64_t n, int threshold) {
        ++insatser;
        persons += n;
        with_persons += n > 0 ? 1 : 0;
        under += n > 0 && n < threshold ? 1 : 0;
    }
    [[nodiscard]] bool tells_too_much(int threshold) const {
        const bool all_under = under == with_persons;
        return with_persons < 2 || persons < threshold ||
               (all_under && persons > (under - 1) * (threshold - 1));
    }
};

}  // namespace

std::vector<RowUnit> row_units(const std::vector<InsatsRow>& insatser, int threshold) {
    std::vector<std::size_t> order(insatser.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return insatser[i].aktuella; });
    Rest rest;
    for (const std::size_t i : order) {
        const std::int64_t n = insatser[i].aktuella;
        if (n < threshold || (rest.insatser > 0 && rest.tells_too_much(threshold))) {
            rest.add(n, threshold);
        }
    }
    std::vector<RowUnit> units;
    if (rest.insatser > 0) {
        RowUnit unit{{}, rest.persons, {}, true, insatser.size()};
        std::vector<std::size_t> members(
            order.begin(), order.begin() + static_cast<std::ptrdiff_t>(rest.insatser));
        std::ranges::sort(members);
        for (const std::size_t i : members) {
            unit.leaves = union_of(unit.leaves, {insatser[i].leaf});
            unit.members.push_back(insatser[i].namn);
        }
        units.push_back(std::move(unit));
    }
    for (std::size_t at = rest.insatser; at < order.size(); ++at) {
        const InsatsRow& own = insatser[order[at]];
        units.push_back({{own.leaf}, own.aktuella, {own.namn}, false, order[at]});
    }
    std::ranges::stable_sort(units, {}, &RowUnit::persons);
    return units;
}

}  // namespace samspar::disclosure
