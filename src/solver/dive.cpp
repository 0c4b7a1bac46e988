// Rounding with repair. The variable that is nearly whole already is set to that number, everything
// else is solved again around it, and so on until all are whole. Each step costs a warm start only,
// where branching may cost thousands. It finds something good or nothing; that there is nothing it
// cannot say.

#include "solver/dive.h"

#include <algorithm>
#include <cmath>

namespace samspar::solver {
namespace {

double from_whole(double value) {
    return std::abs(value - std::round(value));
}

// Dives that go deeper seldom come up with anything.
constexpr std::size_t kMostRoundings = 25;

// The variable closest to a whole number without being one; -1 when there is none.
int least_fractional(const std::vector<Variable>& variables, const std::vector<double>& solution) {
    int best = -1;
    double distance = 1;
    for (std::size_t i = 0; i < variables.size(); ++i) {
        const double own = from_whole(solution[i]);
        if (variables[i].integer && own > kIntegerTolerance && own < distance) {
            best = static_cast<int>(i);
            distance = own;
        }
    }
    return best;
}

class Dive {
public:
    Dive(Engine& engine, const std::vector<Variable>& variables, const std::vector<double>& costs)
        : engine_(engine), variables_(variables), costs_(costs) {}
    ~Dive() {
        for (const int variable : fixed_) {
            const Variable& own = variables_[static_cast<std::size_t>(variable)];
            engine_.set_variable_bounds(variable, own.lower, own.upper);
        }
    }
    Dive(const Dive&) = delete;
    Dive& operator=(const Dive&) = delete;

    Answer run(Answer answer) {
        int variable = least_fractional(variables_, answer.solution);
        while (variable >= 0) {
            if (fixed_.size() == kMostRoundings) {
                return {};
            }
            const double value = answer.solution[static_cast<std::size_t>(variable)];
            const double near = std::round(value);
            fixed_.push_back(variable);
            answer = fix(variable, near);
            if (answer.status != Status::kOptimal) {
                answer = fix(variable, near < value ? near + 1 : near - 1);
            }
            if (answer.status != Status::kOptimal) {
                return {};
            }
            variable = least_fractional(variables_, answer.solution);
        }
        return answer;
    }

private:
    Answer fix(int variable, double value) {
        engine_.set_variable_bounds(variable, value, value);
        return engine_.relax(costs_);
    }

    Engine& engine_;
    const std::vector<Variable>& variables_;
    const std::vector<double>& costs_;
    std::vector<int> fixed_;
};

}  // namespace

bool is_whole(const std::vector<Variable>& variables, const std::vector<double>& solution) {
    return least_fractional(variables, solution) < 0;
}

Answer dive(Engine& engine,
            const std::vector<Variable>& variables,
            const std::vector<double>& costs,
            const Answer& relaxed) {
    return Dive(engine, variables, costs).run(relaxed);
}

}  // namespace samspar::solver
