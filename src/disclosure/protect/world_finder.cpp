// The program behind every world. For each cell it has the row  sum of unknowns - up + down = true
// count; what is frozen has no up and down. To ask for two more in a cell is to fix its up at 2;
// with a price on every other up and down, the optimum is the population in which as little else of
// value moves as possible, and what moves at all is what must be hidden. No rule says which cells
// to hide: the cheapest world does.
//
// What is hidden already costs 1, what is shown a thousand and more, so a world uses the holes
// there are before it makes new ones. A change in what is hidden still costs something, or the
// solver would move more people than it must.

#include "disclosure/protect/world_finder.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace samspar::disclosure {
namespace {

// Smaller changes than this are the solver's rounding.
constexpr double kNoChange = 1e-6;

// What is expected of a count that is not small may be too much: it gives way only by what is there
// when it is no more than this share of it.
constexpr double kSure = 0.6;

// Losing a total is worse than losing a detail, losing many persons worse than few. But a count
// that may be near the threshold is a poor companion: what it can give way by may be little, and
// nobody looks. Whole numbers, so that the same model has the same answer on every machine.
double price(const RegistryCell& cell) {
    constexpr std::array<double, 4> kByDetail{1'000'000, 30'000, 3'000, 1'000};
    constexpr double kStrong = 20;  // persons expected
    constexpr double kWeakness = 15;
    const std::size_t detail = std::min(cell.key.factors.size(), kByDetail.size() - 1);
    const auto size = std::bit_width(static_cast<std::uint64_t>(cell.expected) + 1);
    const double weak = std::max(0.0, (kStrong - cell.expected) / kStrong);
    return kByDetail[detail] * std::round(static_cast<double>(size) + kWeakness * weak);
}

}  // namespace

World::World(std::size_t cells, std::span<const double> changes) : changes_(cells, 0.0) {
    for (std::size_t cell = 0; cell < cells; ++cell) {
        const double whole = std::round(changes[cell]);
        const double change = std::abs(changes[cell] - whole) < kNoChange ? whole : changes[cell];
        changes_[cell] = std::abs(change) < kNoChange ? 0.0 : change;
    }
}

WorldFinder::WorldFinder(const std::vector<RegistryCell>& cells,
                         const JointModel& model,
                         std::span<const Relation> relations)
    : slack_(cells.size()), hidden_(cells.size(), false) {
    solver::Program program = model.program();
    for (std::size_t i = 0; i < relations.size(); ++i) {
        if (!model.relations()[i].empty()) {
            const auto rhs = static_cast<double>(relations[i].rhs);
            program.rows.push_back({rhs, rhs, model.relations()[i]});
        }
    }
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
        price_.push_back(price(cells[cell]));
        const RegistryCell& own = cells[cell];
        const double count = own.expected;
        most_up_.push_back(std::max(own.high - count, 0.0));
        most_down_.push_back(std::max(count - own.low, 0.0));
        surely_down_.push_back(
            std::max((own.low > 0 && !own.near ? kSure : 1) * count - own.low, 0.0));
        solver::Row row{count, count, model.cells()[cell]};
        if (!cells[cell].frozen) {
            slack_[cell] = {static_cast<int>(program.variables.size()),
                            static_cast<int>(program.variables.size() + 1)};
            program.variables.push_back({0, most_up_.back(), false});
            program.variables.push_back({0, surely_down_.back(), false});
            row.terms.push_back({slack_[cell].up, -1.0});
            row.terms.push_back({slack_[cell].down, 1.0});
        }
        program.rows.push_back(std::move(row));
        hidden_[cell] = cells[cell].hidden;
    }
    solver_.emplace(program);
}

void WorldFinder::hide(std::size_t cell) {
    hidden_[cell] = true;
}

void WorldFinder::fix(std::size_t cell, double by) {
    const double up = std::max(by, 0.0);
    const double down = std::max(-by, 0.0);
    solver_->set_variable_bounds(slack_[cell].up, up, up);
    solver_->set_variable_bounds(slack_[cell].down, down, down);
}

void WorldFinder::release(std::size_t cell) {
    solver_->set_variable_bounds(slack_[cell].up, 0, most_up_[cell]);
    solver_->set_variable_bounds(slack_[cell].down, 0, surely_down_[cell]);
}

void WorldFinder::give_way_by(const std::vector<double>& most_down) {
    for (std::size_t cell = 0; cell < slack_.size(); ++cell) {
        if (slack_[cell].up >= 0) {
            solver_->set_variable_bounds(slack_[cell].down, 0, most_down[cell]);
        }
    }
}

std::vector<solver::Term> WorldFinder::costs(double hidden_cost) const {
    std::vector<solver::Term> terms;
    for (std::size_t cell = 0; cell < slack_.size(); ++cell) {
        const double cost = hidden_[cell] ? hidden_cost : price_[cell];
        if (slack_[cell].up >= 0 && cost != 0) {
            terms.push_back({slack_[cell].up, cost});
            terms.push_back({slack_[cell].down, cost});
        }
    }
    return terms;
}

std::optional<World> WorldFinder::solve(std::span<const solver::Term> objective) {
    ++programs_;
    const solver::Answer answer = solver_->solve_relaxed(solver::Sense::kMinimise, objective);
    if (answer.status != solver::Status::kOptimal) {
        return std::nullopt;
    }
    std::vector<double> changes(slack_.size(), 0.0);
    for (std::size_t cell = 0; cell < slack_.size(); ++cell) {
        if (slack_[cell].up >= 0) {
            changes[cell] = answer.solution[static_cast<std::size_t>(slack_[cell].up)] -
                            answer.solution[static_cast<std::size_t>(slack_[cell].down)];
        }
    }
    return World(slack_.size(), changes);
}

std::optional<World> WorldFinder::change(std::size_t cell, double by, std::optional<Lock> locked) {
    const auto fix_asked = [&] {
        fix(cell, by);
        if (locked) {
            fix(locked->cell, locked->change);
        }
    };
    fix_asked();
    std::optional<World> world = solve(costs(1));
    if (!world) {
        // Then by what is there if as many are there as expected.
        give_way_by(most_down_);
        fix_asked();
        world = solve(costs(1));
        give_way_by(surely_down_);
    }
    release(cell);
    if (locked) {
        release(locked->cell);
    }
    return world;
}

std::optional<World> WorldFinder::extreme(std::size_t cell, int direction) {
    // Shown cells cost at least a thousand times what a person more in the cell is worth.
    std::vector<solver::Term> objective = costs(0);
    objective.push_back({slack_[cell].up, direction > 0 ? -1.0 : 1.0});
    objective.push_back({slack_[cell].down, direction > 0 ? 1.0 : -1.0});
    return solve(objective);
}

}  // namespace samspar::disclosure
