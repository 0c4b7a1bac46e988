// The rest row is chosen by sizes that are not published, so its rule is told as bounds. It works
// in steps of the threshold, from twice the threshold on, until the members are enough; a member is
// known to be in the step that it came with, and no size is compared with one that is printed. That
// those of the first step were too few persons by themselves is told as a bound on their sum.

#include "disclosure/release/public_facts.h"

#include <algorithm>
#include <numeric>

#include "disclosure/plan/row_units.h"

namespace samspar::disclosure {
namespace {

CellKey key_of(const PeriodPopulation& population, std::uint16_t insats, const LeafSet& leaves) {
    return {population.aktuella.universe(), {{insats, leaves}}};
}

// Places in the snapshot's order, the smallest insats first.
std::vector<std::size_t> by_size(const std::vector<InsatsRow>& insatser) {
    std::vector<std::size_t> order(insatser.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return insatser[i].aktuella; });
    return order;
}

KnownBound bound_on_sum(CellKey key, bool too_few, std::int64_t threshold) {
    return {std::move(key), too_few ? 0 : threshold, too_few ? threshold - 1 : kNoLimit, false};
}

// All insatser, with the sizes of those that are not in the rest row.
void add_insatser(PublicFacts& facts,
                  const PeriodPopulation& population,
                  const std::vector<std::size_t>& in_rest) {
    for (std::size_t place = 0; place < population.insatser.size(); ++place) {
        const InsatsRow& row = population.insatser[place];
        const bool is_in_rest = std::ranges::find(in_rest, place) != in_rest.end();
        facts.insatser.push_back({row.leaf,
                                  row.namn,
                                  row.arbetslivsinriktad,
                                  is_in_rest ? std::nullopt : std::optional(row.aktuella)});
    }
}

// Of a universe with fewer persons than the threshold only that is known.
void add_sizes(PublicFacts& facts, const PeriodPopulation& population, std::int64_t threshold) {
    for (const Population* counted :
         {&population.aktuella, &population.avslutade, &population.nya}) {
        CellKey all{counted->universe(), {}};
        const std::int64_t persons = counted->sum(all).persons;
        facts.sizes.push_back(persons < threshold
                                  ? KnownBound{std::move(all), 0, threshold - 1, false}
                                  : KnownBound{std::move(all), persons, persons, false});
    }
}

// The rest row while it is filled.
struct RestRow {
    std::size_t members = 0;  // of the insatser by size
    std::int64_t persons = 0;
    LeafSet first;  // those of the first step
    std::int64_t persons_of_first = 0;
};

}  // namespace

std::int64_t known_from(const Policy& policy) {
    return std::int64_t{2} * policy.threshold;
}

PublicFacts public_facts(const PeriodPopulation& population,
                         const Policy& policy,
                         std::uint16_t insats) {
    PublicFacts facts{population.aktuella.universe(),
                      population.avslutade.universe(),
                      population.nya.universe(),
                      {},
                      {}};
    const std::vector<std::size_t> order = by_size(population.insatser);
    RestRow rest;
    const auto join = [&](std::int64_t least, std::int64_t limit) {
        for (; rest.members < order.size(); ++rest.members) {
            const InsatsRow& next = population.insatser[order[rest.members]];
            if (next.aktuella >= limit) {
                break;
            }
            rest.persons += next.aktuella;
            facts.bounds.push_back(
                {key_of(population, insats, {next.leaf}), least, limit - 1, true});
            rest.first = least == 0 ? union_of(rest.first, {next.leaf}) : rest.first;
        }
        rest.persons_of_first = least == 0 ? rest.persons : rest.persons_of_first;
    };
    std::int64_t limit = known_from(policy);
    join(0, limit);
    while (rest.members > 0 && rest.members < order.size() &&
           (rest.members < kLeastMembers || rest.persons < policy.threshold)) {
        join(limit, limit + policy.threshold);
        limit += policy.threshold;
    }
    const std::size_t members = rest.members;
    if (rest.first.size() >= kLeastMembers) {
        facts.bounds.push_back(bound_on_sum(key_of(population, insats, rest.first),
                                            rest.persons_of_first < policy.threshold,
                                            policy.threshold));
    }
    add_insatser(
        facts, population, {order.begin(), order.begin() + static_cast<std::ptrdiff_t>(members)});
    add_sizes(facts, population, policy.threshold);
    return facts;
}

}  // namespace samspar::disclosure
