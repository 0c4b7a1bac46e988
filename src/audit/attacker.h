#pragma once

#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "audit/attack_program.h"
#include "audit/model.h"
#include "audit/mover.h"
#include "solver/solver.h"

namespace samspar::audit {

// What is known of a sum of unknowns. Every value in `values` was seen in a complete population
// that agrees with all that is published, checked in whole numbers; the proofs that there is
// nothing below or above come from the solver.
struct Seen {
    std::set<Count> values;
    bool lowest_proven = false;
    bool highest_proven = false;
    bool endless = false;  // there is no highest

    [[nodiscard]] Count lowest() const { return *values.begin(); }
    [[nodiscard]] Count highest() const { return *values.rbegin(); }
    [[nodiscard]] bool exact() const {
        return lowest_proven && highest_proven && !endless && lowest() == highest();
    }
};

enum class Consistency { kConsistent, kContradictory, kOnlyFractions, kUndecided };

// How many programs were solved, and how many different-looking populations came out.
struct Effort {
    int relaxed = 0;
    int moves = 0;
    int whole = 0;
    int populations = 0;
};

// A reader who wants to know: solves for the extremes of sums of unknowns, and learns from each
// population found on the way something about all of them.
class Attacker {
public:
    // targets[i] is the sum of these unknowns, ascending. The model must outlive the attacker.
    Attacker(const Model& model, const std::vector<std::vector<int>>& targets);

    // Finds a first population. Everything else REQUIRES that this was `consistent`.
    [[nodiscard]] Consistency begin();

    [[nodiscard]] const Seen& seen(int target) const {
        return seen_[static_cast<std::size_t>(target)];
    }

    // Proves the lowest or highest value, unless that is done.
    void find_lowest(int target);
    void find_highest(int target);

    // Tries values between the extremes until `wanted` different ones are seen or none is left
    // (or, in ranges beyond a thousand, the lowest thousand are tried).
    void find_values(int target, std::size_t wanted);

    // From here on the reader also knows the rows of a scenario, or the value of a target. What
    // was seen starts again from the populations that fit. False when no population fits.
    [[nodiscard]] bool assume_scenario(int scenario);
    [[nodiscard]] bool assume_value(int target, Count value);
    // Forgets the assumption, and what was seen under it.
    void retract();

    [[nodiscard]] const Effort& effort() const { return effort_; }

private:
    struct Population {
        std::vector<Count> variables;
        std::vector<Count> targets;
        std::vector<bool> scenarios;  // which of them it fits
    };

    void learn(const solver::Answer& answer);
    [[nodiscard]] bool fits(const Population& population) const;
    void note(const Population& population);
    [[nodiscard]] bool start_assuming();
    void set_row_bounds(int row, double lower, double upper);
    void fix(int target, std::optional<Count> value);
    bool reach(int target, Count value);
    [[nodiscard]] solver::Answer move_to(int target, Count value);
    void extreme(int target, solver::Sense sense);
    [[nodiscard]] solver::Answer relaxed(solver::Sense sense,
                                         const std::vector<solver::Term>& objective);
    [[nodiscard]] solver::Answer whole(solver::Sense sense,
                                       const std::vector<solver::Term>& objective);

    const Model& model_;
    AttackProgram attack_;
    solver::Solver solver_;
    Mover mover_;
    std::vector<Population> populations_;
    std::vector<Seen> seen_;
    std::vector<Seen> seen_before_;
    std::optional<int> scenario_;
    std::optional<std::pair<int, Count>> value_;
    Effort effort_;
};

}  // namespace samspar::audit
