#include "disclosure/minimality/joined_persons.h"

#include <algorithm>
#include <stdexcept>

namespace samspar::testing {
namespace {

using audit::Agreement;
using audit::Count;
using audit::Cube;
using audit::JointCubes;
using audit::LeafSet;

// std::shuffle is not the same everywhere.
void shuffle(std::vector<int>& cards, std::mt19937& dice) {
    for (std::size_t i = cards.size(); i > 1; --i) {
        std::swap(cards[i - 1], cards[dice() % i]);
    }
}

// The unknowns one for each person who is there.
std::vector<int> heads(const std::vector<int>& unknowns, const std::vector<Count>& counts) {
    std::vector<int> result;
    for (const int unknown : unknowns) {
        result.insert(result.end(),
                      static_cast<std::size_t>(counts[static_cast<std::size_t>(unknown)]),
                      unknown);
    }
    return result;
}

class Joiner {
public:
    Joiner(const JointCubes& cubes, const std::vector<Count>& counts, std::mt19937& dice)
        : cubes_(cubes), counts_(counts), dice_(dice) {}

    std::vector<PossibleAnswers> join(int universe);

private:
    using Person = std::map<std::size_t, int>;  // her unknown in each cube

    [[nodiscard]] std::size_t cube_of(int unknown) const;
    bool join_one_cube();
    void join_cube(std::size_t from, std::size_t cube);
    void join_alike(std::size_t from,
                    const std::vector<int>& own,
                    std::size_t cube,
                    const std::vector<int>& heads);
    [[nodiscard]] PossibleAnswers answers(const Person& person) const;

    const JointCubes& cubes_;
    const std::vector<Count>& counts_;
    std::mt19937& dice_;
    std::vector<Person> persons_;
    std::vector<bool> joined_ = std::vector<bool>(cubes_.cubes.size(), false);
};

std::size_t Joiner::cube_of(int unknown) const {
    const auto after = std::ranges::upper_bound(cubes_.cubes, unknown, {}, &Cube::first);
    return static_cast<std::size_t>(after - cubes_.cubes.begin()) - 1;
}

// Those who are in `own` of one cube are those who are in `heads` of the other.
void Joiner::join_alike(std::size_t from,
                        const std::vector<int>& own,
                        std::size_t cube,
                        const std::vector<int>& heads) {
    std::size_t next = 0;
    for (Person& person : persons_) {
        if (std::ranges::binary_search(own, person.at(from))) {
            person[cube] = heads.at(next++);
        }
    }
    if (next != heads.size()) {
        throw std::logic_error("two cubes of a population do not agree");
    }
}

void Joiner::join_cube(std::size_t from, std::size_t cube) {
    for (const Agreement& agreement : cubes_.agreements) {
        const std::size_t left = cube_of(agreement.left.front());
        const std::size_t right = cube_of(agreement.right.front());
        const bool forward = left == from && right == cube;
        if (!forward && !(left == cube && right == from)) {
            continue;
        }
        std::vector<int> cards = heads(forward ? agreement.right : agreement.left, counts_);
        shuffle(cards, dice_);
        join_alike(from, forward ? agreement.left : agreement.right, cube, cards);
    }
    joined_[cube] = true;
}

bool Joiner::join_one_cube() {
    for (const Agreement& agreement : cubes_.agreements) {
        const std::size_t left = cube_of(agreement.left.front());
        const std::size_t right = cube_of(agreement.right.front());
        if (joined_[left] != joined_[right]) {
            join_cube(joined_[left] ? left : right, joined_[left] ? right : left);
            return true;
        }
    }
    return false;
}

PossibleAnswers Joiner::answers(const Person& person) const {
    PossibleAnswers result;
    for (const auto& [cube, unknown] : person) {
        result =
            common_answers(std::move(result), audit::region_of(cubes_.cubes[cube], unknown).parts);
    }
    return result;
}

std::vector<PossibleAnswers> Joiner::join(int universe) {
    const auto first = std::ranges::find(cubes_.cubes, universe, &Cube::universe);
    if (first == cubes_.cubes.end()) {
        return {};
    }
    const auto place = static_cast<std::size_t>(first - cubes_.cubes.begin());
    for (int unknown = first->first; unknown < first->first + first->size(); ++unknown) {
        for (const int head : heads({unknown}, counts_)) {
            persons_.push_back({{place, head}});
        }
    }
    joined_[place] = true;
    while (join_one_cube()) {
    }
    std::vector<PossibleAnswers> result;
    for (const Person& person : persons_) {
        result.push_back(answers(person));
    }
    return result;
}

// Kuhn's augmenting paths.
class Matching {
public:
    explicit Matching(std::vector<std::vector<std::size_t>> allowed, std::size_t others)
        : allowed_(std::move(allowed)), taken_by_(others) {}

    bool all() {
        for (std::size_t i = 0; i < allowed_.size(); ++i) {
            std::vector<bool> seen(taken_by_.size(), false);
            if (!place(i, seen)) {
                return false;
            }
        }
        return true;
    }
    [[nodiscard]] std::vector<std::size_t> of_each() const {
        std::vector<std::size_t> result(allowed_.size());
        for (std::size_t other = 0; other < taken_by_.size(); ++other) {
            result[*taken_by_[other]] = other;
        }
        return result;
    }

private:
    bool place(std::size_t one, std::vector<bool>& seen) {
        for (const std::size_t other : allowed_[one]) {
            if (!seen[other]) {
                seen[other] = true;
                if (!taken_by_[other] || place(*taken_by_[other], seen)) {
                    taken_by_[other] = one;
                    return true;
                }
            }
        }
        return false;
    }

    std::vector<std::vector<std::size_t>> allowed_;
    std::vector<std::optional<std::size_t>> taken_by_;
};

}  // namespace

std::vector<PossibleAnswers> joined_persons(const JointCubes& cubes,
                                            const std::vector<Count>& unknowns,
                                            int universe,
                                            std::mt19937& dice) {
    return Joiner(cubes, unknowns, dice).join(universe);
}

bool can_be_one(const PossibleAnswers& one,
                const PossibleAnswers& other,
                const std::vector<int>& shared) {
    return std::ranges::all_of(shared, [&](int dim) {
        const auto a = one.find(dim);
        const auto b = other.find(dim);
        if (a == one.end() || b == other.end()) {
            return true;
        }
        for (std::size_t leaf = 0; leaf < a->second.size(); ++leaf) {
            if (a->second[leaf] && b->second[leaf]) {
                return true;
            }
        }
        return false;
    });
}

PossibleAnswers common_answers(PossibleAnswers one, const PossibleAnswers& other) {
    for (const auto& [dim, leaves] : other) {
        const auto [own, added] = one.emplace(dim, leaves);
        for (std::size_t leaf = 0; !added && leaf < leaves.size(); ++leaf) {
            own->second[leaf] = own->second[leaf] && leaves[leaf];
        }
    }
    return one;
}

std::vector<std::size_t> matched(const std::vector<PossibleAnswers>& some,
                                 const std::vector<PossibleAnswers>& others,
                                 const std::vector<int>& shared) {
    if (some.size() != others.size()) {
        return {};
    }
    std::vector<std::vector<std::size_t>> allowed(some.size());
    for (std::size_t i = 0; i < some.size(); ++i) {
        for (std::size_t j = 0; j < others.size(); ++j) {
            if (can_be_one(some[i], others[j], shared)) {
                allowed[i].push_back(j);
            }
        }
    }
    Matching matching(std::move(allowed), others.size());
    return matching.all() ? matching.of_each() : std::vector<std::size_t>{};
}

}  // namespace samspar::testing
