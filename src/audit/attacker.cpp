#include "audit/attacker.h"

#include <algorithm>
#include <cmath>

namespace samspar::audit {
namespace {

using solver::Answer;
using solver::kInfinity;
using solver::Program;
using solver::Sense;
using solver::Status;

// An optimum this close to a whole number is taken for it.
constexpr double kTolerance = 1e-5;
constexpr Count kMostValuesTried = 1000;

bool holds(const Row& row, const std::vector<Count>& population) {
    Count sum = 0;
    for (const auto& [unknown, coefficient] : row.terms) {
        sum += coefficient * population[static_cast<std::size_t>(unknown)];
    }
    return (!row.lower || *row.lower <= sum) && (!row.upper || sum <= *row.upper);
}

bool all_hold(const std::vector<Row>& rows, const std::vector<Count>& population) {
    return std::all_of(
        rows.begin(), rows.end(), [&](const Row& row) { return holds(row, population); });
}

double lower_of(const Row& row) {
    return row.lower ? static_cast<double>(*row.lower) : -kInfinity;
}

double upper_of(const Row& row) {
    return row.upper ? static_cast<double>(*row.upper) : kInfinity;
}

}  // namespace

Attacker::Attacker(const Model& model, const std::vector<std::vector<int>>& targets)
    : model_(model), seen_(targets.size()) {
    solver_.emplace(program(targets));
}

void Attacker::add_row(Program& program, const Row& row) {
    solver::Row added{lower_of(row), upper_of(row), {}};
    for (const auto& [unknown, coefficient] : row.terms) {
        const int column = column_of_[static_cast<std::size_t>(unknown)];
        if (column >= 0) {
            added.terms.push_back({column, static_cast<double>(coefficient)});
        }
    }
    program.rows.push_back(std::move(added));
}

Program Attacker::program(const std::vector<std::vector<int>>& targets) {
    Program program;
    for (int unknown = 0; unknown < model_.unknowns; ++unknown) {
        const bool zero = model_.zero[static_cast<std::size_t>(unknown)];
        column_of_.push_back(zero ? -1 : static_cast<int>(unknown_of_.size()));
        if (!zero) {
            unknown_of_.push_back(unknown);
        }
    }
    program.variables.assign(unknown_of_.size(), {0, kInfinity, true});
    for (const Row& row : model_.rows) {
        add_row(program, row);
    }
    for (const std::vector<Row>& scenario : model_.scenarios) {
        first_scenario_row_.push_back(static_cast<int>(program.rows.size()));
        for (const Row& row : scenario) {
            add_row(program, row);
            program.rows.back().lower = -kInfinity;
            program.rows.back().upper = kInfinity;
        }
    }
    for (const std::vector<int>& target : targets) {
        targets_.emplace_back();
        objectives_.emplace_back();
        for (const int unknown : target) {
            const int column = column_of_[static_cast<std::size_t>(unknown)];
            if (column >= 0) {
                targets_.back().push_back(unknown);
                objectives_.back().push_back({column, 1});
            }
        }
        // A row without bounds, so that the target can be given a value later.
        target_row_.push_back(-1);
        if (objectives_.back().size() > 1) {
            target_row_.back() = static_cast<int>(program.rows.size());
            program.rows.push_back({-kInfinity, kInfinity, objectives_.back()});
        }
    }
    return program;
}

Answer Attacker::relaxed(Sense sense, const std::vector<solver::Term>& objective) {
    ++effort_.relaxed;
    return solver_->solve_relaxed(sense, objective);
}

Answer Attacker::whole(Sense sense, const std::vector<solver::Term>& objective) {
    ++effort_.whole;
    return solver_->solve_integer(sense, objective);
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

// Takes a solution that is whole and fulfils every row exactly for a population that was seen.
bool Attacker::learn(const Answer& answer) {
    if (answer.status != Status::optimal) {
        return false;
    }
    std::vector<Count> counts(static_cast<std::size_t>(model_.unknowns), 0);
    for (std::size_t column = 0; column < unknown_of_.size(); ++column) {
        const double value = answer.solution[column];
        const double rounded = std::round(value);
        if (std::abs(value - rounded) > kTolerance || rounded < 0) {
            return false;
        }
        counts[static_cast<std::size_t>(unknown_of_[column])] = static_cast<Count>(rounded);
    }
    if (!all_hold(model_.rows, counts)) {
        return false;
    }
    Population population;
    for (const std::vector<int>& target : targets_) {
        Count sum = 0;
        for (const int unknown : target) {
            sum += counts[static_cast<std::size_t>(unknown)];
        }
        population.targets.push_back(sum);
    }
    for (const std::vector<Row>& scenario : model_.scenarios) {
        population.scenarios.push_back(all_hold(scenario, counts));
    }
    if (!fits(population)) {
        return false;
    }
    ++effort_.populations;
    note(population);
    populations_.push_back(std::move(population));
    return true;
}

Consistency Attacker::begin() {
    const Answer fractions = relaxed(Sense::minimise, {});
    if (fractions.status == Status::infeasible) {
        return Consistency::contradictory;
    }
    if (fractions.status != Status::optimal) {
        return Consistency::undecided;
    }
    if (learn(fractions)) {
        return Consistency::consistent;
    }
    const Answer first = whole(Sense::minimise, {});
    if (first.status == Status::infeasible) {
        return Consistency::only_fractions;
    }
    return learn(first) ? Consistency::consistent : Consistency::undecided;
}

void Attacker::extreme(int target, Sense sense) {
    const auto i = static_cast<std::size_t>(target);
    const bool up = sense == Sense::maximise;
    bool& proven = up ? seen_[i].highest_proven : seen_[i].lowest_proven;
    const Answer fractions = relaxed(sense, objectives_[i]);
    if (fractions.status == Status::unbounded) {
        seen_[i].endless = proven = true;
        return;
    }
    if (fractions.status != Status::optimal) {
        return;
    }
    learn(fractions);
    const auto reached = [&](double bound) {
        return up ? static_cast<double>(seen_[i].highest()) >= bound
                  : static_cast<double>(seen_[i].lowest()) <= bound;
    };
    proven = reached(up ? std::floor(fractions.value + kTolerance)
                        : std::ceil(fractions.value - kTolerance));
    if (!proven) {
        const Answer integers = whole(sense, objectives_[i]);
        learn(integers);
        proven = integers.status == Status::optimal && reached(std::round(integers.value));
    }
}

void Attacker::find_lowest(int target) {
    Seen& seen = seen_[static_cast<std::size_t>(target)];
    seen.lowest_proven = seen.lowest_proven || seen.lowest() == 0;
    if (!seen.lowest_proven) {
        extreme(target, Sense::minimise);
    }
}

void Attacker::find_highest(int target) {
    Seen& seen = seen_[static_cast<std::size_t>(target)];
    seen.highest_proven =
        seen.highest_proven || objectives_[static_cast<std::size_t>(target)].empty();
    if (!seen.highest_proven) {
        extreme(target, Sense::maximise);
    }
}

void Attacker::fix(int target, std::optional<Count> value) {
    const auto i = static_cast<std::size_t>(target);
    const double lower = value ? static_cast<double>(*value) : -kInfinity;
    const double upper = value ? static_cast<double>(*value) : kInfinity;
    if (target_row_[i] >= 0) {
        solver_->set_row_bounds(target_row_[i], lower, upper);
    } else if (!objectives_[i].empty()) {
        solver_->set_variable_bounds(objectives_[i].front().variable, std::max(lower, 0.0), upper);
    }
}

void Attacker::find_values(int target, std::size_t wanted) {
    Seen& seen = seen_[static_cast<std::size_t>(target)];
    const Count first = seen.lowest();
    const Count last = seen.endless ? first + kMostValuesTried
                                    : std::min(seen.highest(), first + kMostValuesTried);
    for (Count value = first; value <= last && seen.values.size() < wanted; ++value) {
        if (!seen.values.contains(value)) {
            fix(target, value);
            learn(whole(Sense::minimise, {}));
            fix(target,
                value_ && value_->first == target ? std::optional(value_->second) : std::nullopt);
        }
    }
}

bool Attacker::start_assuming() {
    seen_before_ = seen_;
    seen_.assign(seen_.size(), {});
    bool any = false;
    for (const Population& population : populations_) {
        if (fits(population)) {
            note(population);
            any = true;
        }
    }
    return any || learn(whole(Sense::minimise, {}));
}

bool Attacker::assume_scenario(int scenario) {
    scenario_ = scenario;
    int row = first_scenario_row_[static_cast<std::size_t>(scenario)];
    for (const Row& known : model_.scenarios[static_cast<std::size_t>(scenario)]) {
        solver_->set_row_bounds(row++, lower_of(known), upper_of(known));
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
        int row = first_scenario_row_[static_cast<std::size_t>(*scenario_)];
        const auto count = model_.scenarios[static_cast<std::size_t>(*scenario_)].size();
        for (std::size_t i = 0; i < count; ++i) {
            solver_->set_row_bounds(row++, -kInfinity, kInfinity);
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
