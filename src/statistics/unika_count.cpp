// Persons in each insats, and persons in all of them: a person in two insatser counts in both and
// once in the whole. One walk finds both. The rows are sorted by insats, and for each person the
// last insats she was seen in is remembered: none yet means a new person in the whole, another one
// a new person in this insats.

#include "statistics/unika_count.h"

#include <algorithm>
#include <numeric>

namespace samspar::statistics {
namespace {

// The persons of each scope, one scope after another; begin[s] is where scope s begins.
struct ByScope {
    std::vector<std::uint32_t> persons;
    std::vector<std::size_t> begin;
};

ByScope group(std::span<const Participation> participations, std::size_t scopes) {
    ByScope grouped;
    grouped.begin.assign(scopes + 1, 0);
    for (const Participation& p : participations) {
        ++grouped.begin[p.scope + 1U];
    }
    for (std::size_t s = 0; s < scopes; ++s) {
        grouped.begin[s + 1] += grouped.begin[s];
    }
    grouped.persons.resize(participations.size());
    std::vector<std::size_t> next = grouped.begin;
    for (const Participation& p : participations) {
        grouped.persons[next[p.scope]++] = p.person;
    }
    return grouped;
}

// Makes person numbers small, so that a table by person stays in proportion to the rows, and the
// numbers at which a key begins with them. Returns the largest.
std::uint32_t compact(std::vector<std::uint32_t>& persons, std::vector<std::uint32_t>& begins) {
    const std::uint32_t largest =
        persons.empty() ? 0 : *std::max_element(persons.begin(), persons.end());
    if (largest / 16 <= persons.size() + 4096) {
        return largest;
    }
    std::vector<std::uint32_t> known = persons;
    known.push_back(0);  // "no key" stays 0
    std::ranges::sort(known);
    known.erase(std::unique(known.begin(), known.end()), known.end());
    for (std::vector<std::uint32_t>* numbers : {&persons, &begins}) {
        for (std::uint32_t& number : *numbers) {
            const auto at = std::ranges::lower_bound(known, number);
            number = static_cast<std::uint32_t>(at - known.begin());
        }
    }
    return static_cast<std::uint32_t>(known.size());
}

// How many different labels each key has made.
class KeyCounts {
public:
    explicit KeyCounts(std::span<const std::uint32_t> begins)
        : begins_(begins), counts_(begins.size() + 1, 0) {}

    void add(std::uint32_t person) {
        const auto after = std::ranges::upper_bound(begins_, person);
        ++counts_[static_cast<std::size_t>(after - begins_.begin())];
    }
    void tell(UniquePersons& persons) const {
        persons.with_key = std::reduce(counts_.begin(), counts_.end());
        persons.of_one_key = std::ranges::max(counts_);
    }

private:
    std::span<const std::uint32_t> begins_;
    std::vector<std::int64_t> counts_;
};

}  // namespace

std::vector<UniquePersons> count_unique(std::span<const Participation> participations,
                                        std::size_t scopes,
                                        std::span<const std::uint32_t> key_begins) {
    ByScope grouped = group(participations, scopes);
    std::vector<std::uint32_t> begins(key_begins.begin(), key_begins.end());
    std::vector<std::uint16_t> last_scope(compact(grouped.persons, begins) + std::size_t{1}, 0);
    std::vector<UniquePersons> result(scopes);
    KeyCounts in_all(begins);
    for (std::size_t scope = 1; scope < scopes; ++scope) {
        UniquePersons& here = result[scope];
        KeyCounts in_scope(begins);
        for (std::size_t i = grouped.begin[scope]; i < grouped.begin[scope + 1]; ++i) {
            const std::uint32_t person = grouped.persons[i];
            if (person == 0) {
                ++here.without_key;
                continue;
            }
            std::uint16_t& seen = last_scope[person];
            if (seen == 0) {
                in_all.add(person);
            }
            if (seen != scope) {
                in_scope.add(person);
            }
            seen = static_cast<std::uint16_t>(scope);
        }
        in_scope.tell(here);
        result[0].without_key += here.without_key;
    }
    if (scopes > 0) {
        in_all.tell(result[0]);
    }
    return result;
}

}  // namespace samspar::statistics
