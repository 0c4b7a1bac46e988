// CLP for linear programs, CBC for integers: what Debian 12 has.

#include <CbcHeuristic.hpp>
#include <CbcModel.hpp>
#include <CglGomory.hpp>
#include <CglMixedIntegerRounding2.hpp>
#include <CglProbing.hpp>
#include <ClpSimplex.hpp>
#include <CoinPackedMatrix.hpp>
#include <OsiClpSolverInterface.hpp>

#include "solver/engine.h"

namespace samspar::solver {
namespace {

double finite(double bound) {
    if (bound == kInfinity) {
        return COIN_DBL_MAX;
    }
    return bound == -kInfinity ? -COIN_DBL_MAX : bound;
}

class ClpEngine final : public Engine {
public:
    explicit ClpEngine(const Program& program);
    void set_variable_bounds(int variable, double lower, double upper) override;
    void set_row_bounds(int row, double lower, double upper) override;
    void start_afresh() override;
    Answer relax(const std::vector<double>& objective) override;
    Answer branch(const std::vector<double>& objective, const Limits& limits) override;

private:
    [[nodiscard]] Answer answer() const;

    ClpSimplex clp_;
    std::vector<int> integers_;
    bool bounds_changed_ = true;
};

ClpEngine::ClpEngine(const Program& program) {
    clp_.setLogLevel(0);
    CoinPackedMatrix matrix(false, 0, 0);
    matrix.setDimensions(0, static_cast<int>(program.variables.size()));
    std::vector<double> row_lower;
    std::vector<double> row_upper;
    for (const Row& row : program.rows) {
        CoinPackedVector vector;
        for (const Term& term : row.terms) {
            vector.insert(term.variable, term.coefficient);
        }
        matrix.appendRow(vector);
        row_lower.push_back(finite(row.lower));
        row_upper.push_back(finite(row.upper));
    }
    std::vector<double> lower;
    std::vector<double> upper;
    for (const Variable& variable : program.variables) {
        if (variable.integer) {
            integers_.push_back(static_cast<int>(lower.size()));
        }
        lower.push_back(finite(variable.lower));
        upper.push_back(finite(variable.upper));
    }
    const std::vector<double> objective(lower.size(), 0.0);
    clp_.loadProblem(
        matrix, lower.data(), upper.data(), objective.data(), row_lower.data(), row_upper.data());
}

void ClpEngine::set_variable_bounds(int variable, double lower, double upper) {
    clp_.setColumnBounds(variable, finite(lower), finite(upper));
    bounds_changed_ = true;
}

void ClpEngine::set_row_bounds(int row, double lower, double upper) {
    clp_.setRowBounds(row, finite(lower), finite(upper));
    bounds_changed_ = true;
}

Answer ClpEngine::answer() const {
    switch (clp_.status()) {
        case 0: {
            const double* x = clp_.primalColumnSolution();
            return {Status::kOptimal, clp_.objectiveValue(), {x, x + clp_.numberColumns()}};
        }
        case 1:
            return {Status::kInfeasible, 0, {}};
        case 2:
            return {Status::kUnbounded, 0, {}};
        default:
            return {};
    }
}

void ClpEngine::start_afresh() {
    clp_.allSlackBasis(true);
    bounds_changed_ = true;
}

Answer ClpEngine::relax(const std::vector<double>& objective) {
    clp_.chgObjCoefficients(objective.data());
    // A new objective leaves the last basis primal feasible, new bounds leave it dual feasible.
    if (bounds_changed_) {
        clp_.dual();
    } else {
        clp_.primal(1);
    }
    Answer result = answer();
    if (result.status == Status::kGaveUp) {
        clp_.allSlackBasis(true);
        clp_.primal();
        result = answer();
    }
    // An infeasible end leaves a basis that is no good start for the next objective.
    bounds_changed_ = result.status != Status::kOptimal;
    return result;
}

Answer ClpEngine::branch(const std::vector<double>& objective, const Limits& limits) {
    ClpSimplex copy(clp_);
    copy.chgObjCoefficients(objective.data());
    OsiClpSolverInterface relaxation(&copy, false);
    relaxation.setHintParam(OsiDoReducePrint, true, OsiHintTry);
    relaxation.setInteger(integers_.data(), static_cast<int>(integers_.size()));
    CbcModel model(relaxation);
    model.setLogLevel(0);
    model.solver()->messageHandler()->setLogLevel(0);
    CglProbing probing;
    CglGomory gomory;
    CglMixedIntegerRounding2 rounding_cuts;
    model.addCutGenerator(&probing, -1, "probing");
    model.addCutGenerator(&gomory, -1, "gomory");
    model.addCutGenerator(&rounding_cuts, -1, "mixed integer rounding");
    CbcRounding rounding(model);
    model.addHeuristic(&rounding);
    model.setMaximumNodes(limits.nodes);
    model.setAllowableGap(0);
    model.branchAndBound();
    if (model.isProvenInfeasible()) {
        return {Status::kInfeasible, 0, {}};
    }
    if (!model.isProvenOptimal() || model.bestSolution() == nullptr) {
        return {};
    }
    const double* x = model.bestSolution();
    return {Status::kOptimal, model.getObjValue(), {x, x + clp_.numberColumns()}};
}

}  // namespace

std::unique_ptr<Engine> make_engine(const Program& program) {
    return std::make_unique<ClpEngine>(program);
}

std::string library_name() {
    return "CLP " CLP_VERSION ", CBC " CBC_VERSION;
}

}  // namespace samspar::solver
