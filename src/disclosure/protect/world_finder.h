#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "disclosure/model/cell.h"
#include "disclosure/model/joint_model.h"
#include "disclosure/model/relation.h"
#include "solver/solver.h"

namespace samspar::disclosure {

// How a population that could be the true one differs from it, cell by cell.
class World {
public:
    World(std::size_t cells, std::span<const double> changes);
    [[nodiscard]] double change(std::size_t cell) const { return changes_[cell]; }
    [[nodiscard]] bool moves(std::size_t cell) const { return changes_[cell] != 0; }

private:
    std::vector<double> changes_;
};

// A cell whose change is given.
struct Lock {
    std::size_t cell = 0;
    double change = 0;
};

// Asks for other populations that agree with everything frozen. What is still shown can change
// too, at a price: the world then costs a cell that must be hidden.
class WorldFinder {
public:
    WorldFinder(const std::vector<RegistryCell>& cells,
                const JointModel& model,
                std::span<const Relation> relations);

    // The cheapest world in which `cell` changes by `by`, and another as `locked` says. Empty when
    // there is none.
    [[nodiscard]] std::optional<World> change(std::size_t cell,
                                              double by,
                                              std::optional<Lock> locked = std::nullopt);

    // The world in which `cell` is largest (direction 1) or smallest (-1) while no shown cell
    // changes.
    [[nodiscard]] std::optional<World> extreme(std::size_t cell, int direction);

    // The cell is hidden from now on: changing it costs nearly nothing.
    void hide(std::size_t cell);

    [[nodiscard]] std::size_t programs() const { return programs_; }

private:
    struct Slack {
        int up = -1;  // -1: the cell is frozen
        int down = -1;
    };
    [[nodiscard]] std::optional<World> solve(std::span<const solver::Term> objective);
    void fix(std::size_t cell, double by);
    void release(std::size_t cell);
    void give_way_by(const std::vector<double>& most_down);
    [[nodiscard]] std::vector<solver::Term> costs(double hidden_cost) const;

    std::vector<Slack> slack_;
    std::vector<double> most_up_;
    std::vector<double> most_down_;
    std::vector<double> surely_down_;
    std::vector<double> price_;  // by cell, while it is shown
    std::vector<bool> hidden_;
    std::optional<solver::Solver> solver_;
    std::size_t programs_ = 0;
};

}  // namespace samspar::disclosure
