// The difference between a bound and a value. A program's optimum says how far a sum can go, in
// fractions and within a tolerance. Safety may not rest on that: a cell with the bounds 0 and 4 may
// have the values 0 and 4 only. So a value counts when a population with it was written down and
// every row was added up in whole numbers, and cells are judged by the values that were seen.
//
// One population has a value for every cell, so each that is found answers for all of them. And a
// scenario is first asked of the populations that are known: those in which it is true are proof
// for it as well.

#include "audit/attacker.h"

#include <algorithm>
#include <cmath>

namespace samspar::audit {
namespace {

using solver::Answer;
using solver::kInfinity;
using solver::Sense;
using solver::Status;

// An optimum this close to a whole number is taken for it.
constexpr double kTolerance = 1e-5;
constexpr Count kMostValuesTried = 1000;
// How many known populations a search by moves begins from before it is left to branching.
constexpr std::size_t kMostBeginnings = 4;

bool holds(const Row& row, const std::vector<Count>& counts) {
    Count sum = 0;
    for (const auto& [unknown, coefficient] : row.terms) {
        sum += coefficient * counts[static_cast<std::size_t>(unknown)];
    }
    return (!row.lower || *row.lower <= sum) && (!row.upper || sum <= *row.upper);
}

bool all_hold(const std::vector<Row>& rows, const std::vector<Count>& counts) {
    return std::all_of(
        rows.begin(), rows.end(), [&](const Row& row) { return holds(row, counts); });
}

// The whole numbers of a solution; empty when they are not whole or below 0.
std::optional<std::vector<Count>> whole_numbers(const Answer& answer) {
    if (answer.status != Status::kOptimal) {
        return std::nullopt;
    }
    std::vector<Count> numbers;
    for (const double value : answer.solution) {
        const double rounded = std::round(value);
        if (std::abs(value - rounded) > kTolerance || rounded < 0) {
            return std::nullopt;
        }
        numbers.push_back(static_cast<Count>(rounded));
    }
    return numbers;
}

}  // namespace

Attacker::Attacker(const Model& model, const std::vector<std::vector<int>>& targets)
    : model_(model),
      attack_(attack_program(model, targets)),
      solver_(attack_.program),
      mover_(attack_.program),
      seen_(targets.size()) {}

Answer Attacker::relaxed(Sense sense, const std::vector<solver::Term>& objective) {
    ++effort_.relaxed;
    return solver_.solve_relaxed(sense, objective);
}

Answer Attacker::whole(Sense sense, const std::vector<solver::Term>& objective) {
    ++effort_.whole;
    return solver_.solve_integer(sense, objective);
}

bool Attacker::fits(const Population& population) const {
    return (!scenario_ || population.scenarios[static_cast<std::size_t>(*scenario_)]) &&
           (!value_ ||
            population.targets[static_cast<std::size_t>(value_->first)] == value_->second);
}

void Attacker::note(const Population& population) {
    for (std::size_t i = 0; i < seen_.size(); ++i) {
        seen_[i].values.insert(population.targets[i]);
    }
}

// A solution is taken for a population only if it fulfils every row exactly, whatever the solver
// says of it.
void Attacker::learn(const Answer& answer) {
    const auto numbers = whole_numbers(answer);
    if (!numbers) {
        return;
    }
    std::vector<Count> counts(static_cast<std::size_t>(model_.unknowns), 0);
    for (std::size_t i = 0; i < numbers->size(); ++i) {
        counts[static_cast<std::size_t>(attack_.unknown_of[i])] = (*numbers)[i];
    }
    if (!all_hold(model_.rows, counts)) {
        return;
    }
    Population population{*numbers, {}, {}};
    for (const AttackProgram::Target& target : attack_.targets) {
        Count sum = 0;
        for (const int unknown : target.unknowns) {
            sum += counts[static_cast<std::size_t>(unknown)];
        }
        population.targets.push_back(sum);
    }
    for (const std::vector<Row>& scenario : model_.scenarios) {
        population.scenarios.push_back(all_hold(scenario, counts));
    }
    if (fits(population)) {
        ++effort_.populations;
        note(population);
        populations_.push_back(std::move(population));
    }
}

Consistency Attacker::begin() {
    const Answer fractions = relaxed(Sense::kMinimise, {});
    if (fractions.status == Status::kInfeasible) {
        return Consistency::kContradictory;
    }
    learn(fractions);
    if (populations_.empty()) {
        const Answer first = whole(Sense::kMinimise, {});
        if (first.status == Status::kInfeasible) {
            return Consistency::kOnlyFractions;
        }
        learn(first);
    }
    return populations_.empty() ? Consistency::kUndecided : Consistency::kConsistent;
}

void Attacker::extreme(int target, Sense sense) {
    const auto i = static_cast<std::size_t>(target);
    const bool up = sense == Sense::kMaximise;
    Seen& seen = seen_[i];
    bool& proven = up ? seen.highest_proven : seen.lowest_proven;
    const Answer fractions = relaxed(sense, attack_.targets[i].objective);
    if (fractions.status == Status::kUnbounded) {
        seen.endless = proven = true;
        return;
    }
    if (fractions.status != Status::kOptimal) {
        return;
    }
    learn(fractions);
    const auto bound = static_cast<Count>(up ? std::floor(fractions.value + kTolerance)
                                             : std::ceil(fractions.value - kTolerance));
    const auto reached = [&](Count value) {
        return up ? seen.highest() >= value : seen.lowest() <= value;
    };
    proven = reached(bound) || reach(target, bound);
    if (!proven) {
        const Answer integers = whole(sense, attack_.targets[i].objective);
        learn(integers);
        proven = integers.status == Status::kOptimal && reached(std::llround(integers.value));
    }
}

void Attacker::find_lowest(int target) {
    Seen& seen = seen_[static_cast<std::size_t>(target)];
    seen.lowest_proven = seen.lowest_proven || seen.lowest() == 0;
    if (!seen.lowest_proven) {
        extreme(target, Sense::kMinimise);
    }
}

void Attacker::find_highest(int target) {
    Seen& seen = seen_[static_cast<std::size_t>(target)];
    seen.highest_proven =
        seen.highest_proven || attack_.targets[static_cast<std::size_t>(target)].row < 0;
    if (!seen.highest_proven) {
        extreme(target, Sense::kMaximise);
    }
}

void Attacker::set_row_bounds(int row, double lower, double upper) {
    solver_.set_row_bounds(row, lower, upper);
    mover_.set_row_bounds(row, lower, upper);
}

void Attacker::fix(int target, std::optional<Count> value) {
    const int row = attack_.targets[static_cast<std::size_t>(target)].row;
    if (row >= 0) {
        set_row_bounds(row,
                       value ? static_cast<double>(*value) : -kInfinity,
                       value ? static_cast<double>(*value) : kInfinity);
    }
}

// Searches by moves from the populations whose value is closest. REQUIRES: the target is fixed.
Answer Attacker::move_to(int target, Count value) {
    std::vector<std::pair<Count, std::size_t>> beginnings;
    for (std::size_t i = 0; i < populations_.size(); ++i) {
        const Count own = populations_[i].targets[static_cast<std::size_t>(target)];
        beginnings.emplace_back(std::abs(own - value), i);
    }
    const std::size_t count = std::min(beginnings.size(), kMostBeginnings);
    std::partial_sort(beginnings.begin(),
                      beginnings.begin() + static_cast<std::ptrdiff_t>(count),
                      beginnings.end());
    Answer moved;
    for (std::size_t i = 0; i < count && moved.status == Status::kGaveUp; ++i) {
        ++effort_.moves;
        moved = mover_.find(populations_[beginnings[i].second].variables);
    }
    return moved;
}

// Looks for a population with this value of the target; true when one was seen.
bool Attacker::reach(int target, Count value) {
    const Seen& seen = seen_[static_cast<std::size_t>(target)];
    fix(target, value);
    const Answer moved = move_to(target, value);
    learn(moved);
    if (!seen.values.contains(value) && moved.status != Status::kInfeasible) {
        learn(whole(Sense::kMinimise, {}));
    }
    const bool known = value_ && value_->first == target;
    fix(target, known ? std::optional(value_->second) : std::nullopt);
    return seen.values.contains(value);
}

void Attacker::find_values(int target, std::size_t wanted) {
    const Seen& seen = seen_[static_cast<std::size_t>(target)];
    const Count first = seen.lowest();
    const Count last = seen.endless ? first + kMostValuesTried
                                    : std::min(seen.highest(), first + kMostValuesTried);
    for (Count value = first; value <= last && seen.values.size() < wanted; ++value) {
        if (!seen.values.contains(value)) {
            reach(target, value);
        }
    }
}

bool Attacker::start_assuming() {
    seen_before_ = std::exchange(seen_, std::vector<Seen>(seen_.size()));
    bool any = false;
    for (const Population& population : populations_) {
        if (fits(population)) {
            note(population);
            any = true;
        }
    }
    const std::size_t before = populations_.size();
    if (!any) {
        learn(mover_.find(populations_.front().variables));
    }
    if (!any && populations_.size() == before) {
        learn(whole(Sense::kMinimise, {}));
    }
    return any || populations_.size() > before;
}

bool Attacker::assume_scenario(int scenario) {
    scenario_ = scenario;
    int row = attack_.first_scenario_row[static_cast<std::size_t>(scenario)];
    for (const Row& known : model_.scenarios[static_cast<std::size_t>(scenario)]) {
        set_row_bounds(row++, lower_of(known), upper_of(known));
    }
    return start_assuming();
}

bool Attacker::assume_value(int target, Count value) {
    value_ = {target, value};
    fix(target, value);
    return start_assuming();
}

void Attacker::retract() {
    if (scenario_) {
        int row = attack_.first_scenario_row[static_cast<std::size_t>(*scenario_)];
        for (std::size_t i = 0; i < model_.scenarios[static_cast<std::size_t>(*scenario_)].size();
             ++i) {
            set_row_bounds(row++, -kInfinity, kInfinity);
        }
    }
    if (value_) {
        fix(value_->first, std::nullopt);
    }
    scenario_.reset();
    value_.reset();
    seen_ = std::move(seen_before_);
}

}  // namespace samspar::audit
