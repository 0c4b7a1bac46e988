#include "disclosure/minimality/known_populations.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "audit/read_publication.h"
#include "export/sdc_audit_json.h"

namespace samspar::testing {
namespace {

using audit::Count;
using solver::Sense;
using solver::Status;

constexpr double kTolerance = 1e-5;
constexpr int kMostUnknowns = 200'000;

audit::Publication read(const std::vector<disclosure::AuditModel>& known) {
    std::vector<std::string> texts;
    for (const disclosure::AuditModel& model : known) {
        texts.push_back(exporting::sdc_audit_json(model));
    }
    return audit::read_publication(texts, {});
}

bool holds(const audit::Row& row, const std::vector<Count>& unknowns) {
    Count sum = 0;
    for (const auto& [unknown, coefficient] : row.terms) {
        sum += coefficient * unknowns[static_cast<std::size_t>(unknown)];
    }
    return (!row.lower || *row.lower <= sum) && (!row.upper || sum <= *row.upper);
}

}  // namespace

KnownPopulations::KnownPopulations(const std::vector<disclosure::AuditModel>& known,
                                   std::uint32_t seed)
    : publication_(read(known)),
      cubes_(audit::joint_cubes(publication_, kMostUnknowns)),
      model_(audit::make_model(publication_, cubes_)),
      dice_(seed) {
    list_hidden();
    read_bounds();
    attack_.emplace(audit::attack_program(model_, targets_));
    solver_.emplace(attack_->program);
    mover_.emplace(attack_->program);
}

// Each sum of unknowns once, under the name that it has first.
void KnownPopulations::list_hidden() {
    std::map<std::vector<int>, std::size_t> places;
    for (const audit::Cell& cell : publication_.cells) {
        if (cell.value) {
            continue;
        }
        const audit::Table& table = publication_.tables[static_cast<std::size_t>(cell.table)];
        std::vector<int> unknowns = cubes_.unknowns(cell.region);
        const bool known_empty = std::ranges::all_of(unknowns, [&](int unknown) {
            return model_.structural[static_cast<std::size_t>(unknown)];
        });
        if (known_empty) {
            continue;
        }
        const auto [at, added] = places.emplace(unknowns, hidden_.size());
        if (added) {
            const auto& policy =
                publication_.sources[static_cast<std::size_t>(table.source)].policy;
            hidden_.push_back({audit::full_label(publication_, cell),
                               cell.region,
                               {},
                               false,
                               0,
                               std::nullopt,
                               policy});
            targets_.push_back(std::move(unknowns));
        }
        hidden_[at->second].tables.insert(table.id);
        hidden_[at->second].printed |= table.printed;
    }
}

void KnownPopulations::read_bounds() {
    for (const audit::Fact& fact : publication_.facts) {
        if (fact.parts.size() != 1 || !fact.extras.empty() || fact.parts[0].coefficient != 1) {
            continue;
        }
        const auto found = std::ranges::find(targets_, cubes_.unknowns(fact.parts[0].region));
        if (found != targets_.end()) {
            HiddenCount& count = hidden_[static_cast<std::size_t>(found - targets_.begin())];
            count.low = std::max(count.low, fact.lower.value_or(0));
            if (fact.upper && (!count.high || *fact.upper < *count.high)) {
                count.high = fact.upper;
            }
        }
    }
}

void KnownPopulations::fix(std::size_t hidden, std::optional<Count> value) {
    const int row = attack_->targets[hidden].row;
    if (row >= 0) {
        const double low = value ? static_cast<double>(*value) : -solver::kInfinity;
        const double high = value ? static_cast<double>(*value) : solver::kInfinity;
        solver_->set_row_bounds(row, low, high);
        mover_->set_row_bounds(row, low, high);
    }
}

std::vector<solver::Term> KnownPopulations::by_chance() {
    std::vector<solver::Term> objective;
    for (std::size_t i = 0; i < attack_->unknown_of.size(); ++i) {
        if (attack_->unknown_of[i] < cubes_.size) {
            objective.push_back(
                {static_cast<int>(i), static_cast<double>(dice_() % 2001) / 1000.0 - 1.0});
        }
    }
    return objective;
}

bool KnownPopulations::accept(const solver::Answer& answer, Found& found) const {
    if (answer.status != Status::kOptimal) {
        return false;
    }
    std::vector<Count> unknowns(static_cast<std::size_t>(model_.unknowns), 0);
    for (std::size_t i = 0; i < answer.solution.size(); ++i) {
        const double rounded = std::round(answer.solution[i]);
        if (std::abs(answer.solution[i] - rounded) > kTolerance || rounded < 0) {
            return false;
        }
        unknowns[static_cast<std::size_t>(attack_->unknown_of[i])] = static_cast<Count>(rounded);
    }
    if (!std::ranges::all_of(model_.rows, [&](const auto& row) { return holds(row, unknowns); })) {
        return false;
    }
    found = {Answer::kFound, std::move(unknowns)};
    return true;
}

// By branching where neither way ends in whole numbers.
KnownPopulations::Found KnownPopulations::search(Where where) {
    Found found;
    const bool near = where == Where::kNear && !nearest_.empty();
    const solver::Answer first =
        near ? mover_->find(nearest_) : solver_->find_integer(Sense::kMaximise, by_chance());
    if (first.status == Status::kInfeasible) {
        return {Answer::kImpossible, {}};
    }
    if (accept(first, found)) {
        return found;
    }
    const solver::Answer any = solver_->solve_integer(Sense::kMinimise, {});
    if (any.status == Status::kInfeasible) {
        return {Answer::kImpossible, {}};
    }
    (void)accept(any, found);
    return found;
}

void KnownPopulations::begin_near(const std::vector<Count>& unknowns) {
    nearest_.clear();
    for (const int unknown : attack_->unknown_of) {
        nearest_.push_back(unknown < cubes_.size ? unknowns[static_cast<std::size_t>(unknown)] : 0);
    }
}

KnownPopulations::Found KnownPopulations::find(const std::vector<Wanted>& wanted, Where where) {
    for (const Wanted& want : wanted) {
        if (attack_->targets[want.hidden].row < 0 && want.value != 0) {
            return {Answer::kImpossible, {}};
        }
    }
    for (const Wanted& want : wanted) {
        fix(want.hidden, want.value);
    }
    Found found = search(where);
    for (const Wanted& want : wanted) {
        fix(want.hidden, std::nullopt);
    }
    return found;
}

KnownPopulations::Range KnownPopulations::range(std::size_t hidden) {
    const auto& objective = attack_->targets[hidden].objective;
    const solver::Answer least = solver_->solve_relaxed(Sense::kMinimise, objective);
    const solver::Answer most = solver_->solve_relaxed(Sense::kMaximise, objective);
    Range range;
    if (least.status == Status::kOptimal) {
        range.low = static_cast<Count>(std::ceil(least.value - kTolerance));
    }
    if (most.status == Status::kOptimal) {
        range.high = static_cast<Count>(std::floor(most.value + kTolerance));
    }
    return range;
}

// The next count takes every value in turn that those before leave to it. REQUIRES: the counts of
// `vector` are fixed.
void KnownPopulations::grow(Vector& vector, std::vector<Vector>& found, std::size_t most) {
    const std::size_t next = vector.size();
    if (next == hidden_.size()) {
        if (search(Where::kFarOut).answer != Answer::kImpossible) {
            found.push_back(vector);
        }
        return;
    }
    const Range range = this->range(next);
    if (!range.high) {  // impossible, or without end
        return;
    }
    for (Count value = range.low; value <= *range.high && found.size() <= most; ++value) {
        fix(next, value);
        vector.push_back(value);
        grow(vector, found, most);
        vector.pop_back();
    }
    fix(next, std::nullopt);
}

std::optional<std::vector<KnownPopulations::Vector>> KnownPopulations::vectors(std::size_t most) {
    Vector vector;
    std::vector<Vector> found;
    grow(vector, found, most);
    return found.size() > most ? std::nullopt : std::optional(std::move(found));
}

std::size_t KnownPopulations::place_of(const audit::Region& region) const {
    return static_cast<std::size_t>(std::ranges::find(targets_, cubes_.unknowns(region)) -
                                    targets_.begin());
}

Count KnownPopulations::value(std::size_t hidden, const std::vector<Count>& unknowns) const {
    Count sum = 0;
    for (const int unknown : targets_[hidden]) {
        sum += unknowns[static_cast<std::size_t>(unknown)];
    }
    return sum;
}

}  // namespace samspar::testing
