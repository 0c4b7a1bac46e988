#pragma once

#include <limits>
#include <vector>

namespace samspar::solver {

inline constexpr double kInfinity = std::numeric_limits<double>::infinity();

// lower <= x <= upper; with `integer`, x is a whole number where integers are asked for.
struct Variable {
    double lower = 0;
    double upper = kInfinity;
    bool integer = false;
};

// `variable` counts from 0 in the order of Program::variables.
struct Term {
    int variable = 0;
    double coefficient = 0;
};

// lower <= sum of coefficient * x <= upper. Equal bounds make an equation. A variable stands in a
// row at most once.
struct Row {
    double lower = -kInfinity;
    double upper = kInfinity;
    std::vector<Term> terms;
};

// What the solutions must fulfil; what is best is said for each question.
struct Program {
    std::vector<Variable> variables;
    std::vector<Row> rows;
};

}  // namespace samspar::solver
