// The rest row is chosen by sizes that are not published, so its rule is told as bounds. All
// insatser under twice the threshold are in it. Others keep them company from steps that double,
// the lowest step first and within it in the order of the list, one at a time until the members are
// enough; a member is known to be in the step that it came with, and no size is compared with one
// that is printed. The sum is printed, and may not tell them: three insatser of which one has at
// least ten and which are ten together are ten, none and none. So the row is filled until its sum
// is well over the least that it can be. That it was not before is told as a bound on the sum then.
//
// Wide steps, since companions are what the small ones hide behind: of 20 to 39 and 20 to 39 the
// sum is seldom 40. And not by size within a step: then the next row that is printed would bound
// the companions from above.

#include "disclosure/release/public_facts.h"

#include <algorithm>

#include "disclosure/plan/row_units.h"

namespace samspar::disclosure {
namespace {

CellKey key_of(const PeriodPopulation& population, std::uint16_t insats, const LeafSet& leaves) {
    return {population.aktuella.universe(), {{insats, leaves}}};
}

// All insatser, with the sizes of those that are not in the rest row.
void add_insatser(PublicFacts& facts,
                  const PeriodPopulation& population,
                  const std::vector<bool>& is_in_rest) {
    for (std::size_t place = 0; place < population.insatser.size(); ++place) {
        const InsatsRow& row = population.insatser[place];
        facts.insatser.push_back({row.leaf,
                                  row.namn,
                                  row.arbetslivsinriktad,
                                  is_in_rest[place] ? std::nullopt : std::optional(row.aktuella)});
    }
}

// Of a universe with fewer persons than the threshold only that is known.
void add_sizes(PublicFacts& facts,
               const PeriodPopulation& population,
               std::int64_t threshold,
               std::uint16_t insats) {
    for (const Population* counted :
         {&population.aktuella, &population.avslutade, &population.nya}) {
        CellKey all{counted->universe(), {}};
        const std::int64_t persons = counted->sum(all).persons;
        facts.sizes.push_back(persons < threshold
                                  ? KnownBound{std::move(all), 0, threshold - 1, false}
                                  : KnownBound{std::move(all), persons, persons, false});
    }
    for (const KnownInsats& known : facts.insatser) {
        if (known.persons) {
            facts.sizes.push_back(
                {key_of(population, insats, {known.leaf}), *known.persons, *known.persons, false});
        }
    }
}

// The rest row while it is filled.
class RestRow {
public:
    RestRow(const PeriodPopulation& population, std::int64_t threshold, std::uint16_t insats)
        : population_(population),
          threshold_(threshold),
          insats_(insats),
          is_member_(population.insatser.size(), false) {}

    // The next in the list that is not in yet and has fewer than the limit; it is known to have at
    // least so many. False when there is none.
    bool join_next(std::int64_t least, std::int64_t limit);
    // Whether there are enough of them, and more persons than the least that there must be: else
    // the sum tells that each of them is next to none. What the answer tells of the sum is told as
    // a bound, and counts from there on.
    [[nodiscard]] bool is_enough();
    [[nodiscard]] bool is_empty() const { return leaves_.empty(); }
    [[nodiscard]] bool is_all() const { return members() == is_member_.size(); }
    [[nodiscard]] const std::vector<bool>& is_member() const { return is_member_; }
    std::vector<KnownBound> bounds;

private:
    [[nodiscard]] std::size_t members() const { return leaves_.size(); }
    void tell(std::int64_t low, std::int64_t high);

    const PeriodPopulation& population_;
    std::int64_t threshold_;
    std::uint16_t insats_;
    std::vector<bool> is_member_;    // by place in the list
    std::size_t members_asked_ = 0;  // when their sum was asked about last
    LeafSet leaves_;
    std::int64_t persons_ = 0;
    // Of the sum, by all that is told.
    std::int64_t low_ = 0;
    std::int64_t high_ = 0;
};

bool RestRow::join_next(std::int64_t least, std::int64_t limit) {
    for (std::size_t place = 0; place < is_member_.size(); ++place) {
        const InsatsRow& next = population_.insatser[place];
        if (!is_member_[place] && next.aktuella < limit) {
            is_member_[place] = true;
            persons_ += next.aktuella;
            low_ += least;
            high_ += limit - 1;
            leaves_ = union_of(leaves_, {next.leaf});
            bounds.push_back({key_of(population_, insats_, {next.leaf}), least, limit - 1, true});
            return true;
        }
    }
    return false;
}

void RestRow::tell(std::int64_t low, std::int64_t high) {
    low_ = low;
    high_ = high;
    bounds.push_back({key_of(population_, insats_, leaves_), low, high, false});
}

bool RestRow::is_enough() {
    if (members() < kLeastMembers) {
        return false;
    }
    // So many that one of them can have any number under the threshold. Once they are known to be
    // few, also none must be possible, and so they may not be too many.
    const bool were_few = members_asked_ > 0;
    members_asked_ = members();
    const std::int64_t room = threshold_ - 1;
    const std::int64_t least = low_ + (were_few ? room : threshold_);
    const std::int64_t most = were_few ? high_ - room : kNoLimit;
    if (persons_ < least) {
        tell(low_, least - 1);
    } else if (persons_ > most) {
        tell(most + 1, high_);
    } else {
        tell(least, most);
        return true;
    }
    return false;
}

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
    RestRow rest(population, policy.threshold, insats);
    std::int64_t limit = known_from(policy);
    while (rest.join_next(0, limit)) {
    }
    while (!rest.is_empty() && !rest.is_all() && !rest.is_enough()) {
        while (!rest.join_next(limit, 2 * limit)) {
            limit *= 2;
        }
    }
    facts.bounds = std::move(rest.bounds);
    add_insatser(facts, population, rest.is_member());
    add_sizes(facts, population, policy.threshold, insats);
    return facts;
}

}  // namespace samspar::disclosure
