#include "disclosure/model/population.h"

#include <algorithm>
#include <stdexcept>

namespace samspar::disclosure {

void Population::add(const std::vector<Leaf>& answers, std::int64_t days) {
    answers_.insert(answers_.end(), answers.begin(), answers.end());
    days_.push_back(days);
}

std::size_t Population::place_of(std::uint16_t dimension) const {
    const auto it = std::ranges::find(dimensions_, dimension);
    if (it == dimensions_.end()) {
        throw std::logic_error("a key asks for a dimension that its universe lacks");
    }
    return static_cast<std::size_t>(it - dimensions_.begin());
}

bool Population::is_in(std::size_t person, const std::vector<Factor>& where) const {
    return std::ranges::all_of(where, [&](const Factor& factor) {
        return contains(factor.leaves,
                        answers_[person * dimensions_.size() + place_of(factor.dimension)]);
    });
}

Population::Sum Population::sum(const CellKey& key) const {
    Sum result;
    for (std::size_t person = 0; person < days_.size(); ++person) {
        if (is_in(person, key.factors)) {
            ++result.persons;
            result.days += days_[person];
        }
    }
    return result;
}

std::vector<std::int64_t> Population::counts(const Space& space,
                                             const std::vector<std::uint16_t>& by,
                                             const std::vector<Factor>& where) const {
    std::size_t size = 1;
    std::vector<std::size_t> places;
    for (const std::uint16_t dimension : by) {
        size *= space.dimensions()[dimension].leaves.size();
        places.push_back(place_of(dimension));
    }
    std::vector<std::int64_t> result(size, 0);
    for (std::size_t person = 0; person < days_.size(); ++person) {
        if (!is_in(person, where)) {
            continue;
        }
        std::size_t at = 0;
        for (std::size_t i = 0; i < by.size(); ++i) {
            at = at * space.dimensions()[by[i]].leaves.size() +
                 answers_[person * dimensions_.size() + places[i]];
        }
        ++result[at];
    }
    return result;
}

const Population& PeriodPopulation::of(std::uint16_t universe) const {
    if (universe == aktuella.universe()) {
        return aktuella;
    }
    return universe == avslutade.universe() ? avslutade : nya;
}

}  // namespace samspar::disclosure
