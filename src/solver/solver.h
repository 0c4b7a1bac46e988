#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "solver/program.h"

namespace samspar::solver {

class Engine;

enum class Sense { kMinimise, kMaximise };

enum class Status {
    kOptimal,
    kInfeasible,
    kUnbounded,
    // The library stopped without an answer: numerical trouble, or more than Limits::nodes.
    kGaveUp,
};

struct Answer {
    Status status = Status::kGaveUp;
    // The best value of the objective and one solution that has it; only when optimal.
    double value = 0;
    std::vector<double> solution;
};

struct Limits {
    // Branches looked at for one integer question. A count and not a time, so that the same
    // question has the same answer on a slow machine.
    int nodes = 200'000;
};

// One program, asked many questions. Each question starts from the basis the last one ended in, so
// a sequence of similar objectives is much cheaper than as many programs. One thread, fixed
// parameters: the same program and the same sequence of calls give the same answers, bit for bit,
// with the same library. Values hold within 1e-6; whoever needs exact integers rounds and checks.
// Not copyable, and for one thread at a time.
class Solver {
public:
    // REQUIRES: terms name variables of the program. Throws std::invalid_argument otherwise, and
    // when a lower bound is above its upper.
    explicit Solver(const Program& program, Limits limits = {});
    ~Solver();
    Solver(Solver&&) noexcept;
    Solver& operator=(Solver&&) noexcept;

    // Bounds can change between questions; the basis is kept.
    void set_variable_bounds(int variable, double lower, double upper);
    void set_row_bounds(int row, double lower, double upper);

    // Forgets the basis; for when the last answer is no good beginning for the next.
    void start_afresh();

    // The best value when every variable may be fractional. Terms not named count as 0.
    [[nodiscard]] Answer solve_relaxed(Sense sense, std::span<const Term> objective);

    // The best value when variables marked integer are whole. The solution has them rounded.
    [[nodiscard]] Answer solve_integer(Sense sense, std::span<const Term> objective);

    // Some whole solution with a good value, found by rounding; much cheaper than the best one.
    // `gave_up` says nothing; `infeasible` and `unbounded` are those of the relaxation.
    [[nodiscard]] Answer find_integer(Sense sense, std::span<const Term> objective);

private:
    std::unique_ptr<Engine> engine_;
    Limits limits_;
    std::vector<Variable> variables_;
};

// Name and version of the library behind, for records: "CLP 1.17.6, CBC 2.10.8".
[[nodiscard]] std::string library_name();

}  // namespace samspar::solver
