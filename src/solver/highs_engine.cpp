// HiGHS for both linear and integer programs: what Debian 13 has.

#include <Highs.h>

#include <stdexcept>

#include "solver/engine.h"

namespace samspar::solver {
namespace {

void require(HighsStatus status) {
    if (status == HighsStatus::kError) {
        throw std::runtime_error("HiGHS refused a call");
    }
}

double finite(double bound) {
    if (bound == kInfinity) {
        return kHighsInf;
    }
    return bound == -kInfinity ? -kHighsInf : bound;
}

HighsLp linear_part(const Program& program) {
    HighsLp lp;
    lp.num_col_ = static_cast<HighsInt>(program.variables.size());
    lp.num_row_ = static_cast<HighsInt>(program.rows.size());
    lp.col_cost_.assign(program.variables.size(), 0.0);
    for (const Variable& variable : program.variables) {
        lp.col_lower_.push_back(finite(variable.lower));
        lp.col_upper_.push_back(finite(variable.upper));
    }
    lp.a_matrix_.format_ = MatrixFormat::kRowwise;
    lp.a_matrix_.start_ = {0};
    for (const Row& row : program.rows) {
        lp.row_lower_.push_back(finite(row.lower));
        lp.row_upper_.push_back(finite(row.upper));
        for (const Term& term : row.terms) {
            lp.a_matrix_.index_.push_back(static_cast<HighsInt>(term.variable));
            lp.a_matrix_.value_.push_back(term.coefficient);
        }
        lp.a_matrix_.start_.push_back(static_cast<HighsInt>(lp.a_matrix_.index_.size()));
    }
    return lp;
}

void set_up(Highs& highs) {
    require(highs.setOptionValue("output_flag", false));
    require(highs.setOptionValue("threads", 1));
    require(highs.setOptionValue("parallel", "off"));
    require(highs.setOptionValue("random_seed", 0));
    require(highs.setOptionValue("mip_rel_gap", 0.0));
    require(highs.setOptionValue("mip_abs_gap", 0.0));
}

Answer answer_of(const Highs& highs) {
    const HighsModelStatus status = highs.getModelStatus();
    if (status == HighsModelStatus::kOptimal || status == HighsModelStatus::kModelEmpty) {
        return {Status::kOptimal,
                highs.getInfo().objective_function_value,
                highs.getSolution().col_value};
    }
    if (status == HighsModelStatus::kInfeasible) {
        return {Status::kInfeasible, 0, {}};
    }
    return {status == HighsModelStatus::kUnbounded ? Status::kUnbounded : Status::kGaveUp, 0, {}};
}

// Two instances: a branching run would throw away the basis the next linear question starts from.
class HighsEngine final : public Engine {
public:
    explicit HighsEngine(const Program& program) {
        HighsLp lp = linear_part(program);
        set_up(linear_);
        require(linear_.setOptionValue("solver", "simplex"));
        require(linear_.passModel(lp));
        for (const Variable& variable : program.variables) {
            lp.integrality_.push_back(variable.integer ? HighsVarType::kInteger
                                                       : HighsVarType::kContinuous);
        }
        set_up(whole_);
        require(whole_.passModel(std::move(lp)));
    }

    void set_variable_bounds(int variable, double lower, double upper) override {
        require(linear_.changeColBounds(variable, finite(lower), finite(upper)));
        require(whole_.changeColBounds(variable, finite(lower), finite(upper)));
    }

    void set_row_bounds(int row, double lower, double upper) override {
        require(linear_.changeRowBounds(row, finite(lower), finite(upper)));
        require(whole_.changeRowBounds(row, finite(lower), finite(upper)));
    }

    void start_afresh() override { require(linear_.clearSolver()); }

    Answer relax(const std::vector<double>& objective) override {
        Answer answer = minimise(linear_, objective);
        if (answer.status == Status::kGaveUp) {
            require(linear_.clearSolver());
            answer = minimise(linear_, objective);
        }
        return answer;
    }

    Answer branch(const std::vector<double>& objective, const Limits& limits) override {
        require(whole_.setOptionValue("mip_max_nodes", limits.nodes));
        // What an earlier question left behind must not steer this one.
        require(whole_.clearSolver());
        return minimise(whole_, objective);
    }

private:
    static Answer minimise(Highs& highs, const std::vector<double>& objective) {
        if (!objective.empty()) {
            require(highs.changeColsCost(
                0, static_cast<HighsInt>(objective.size()) - 1, objective.data()));
        }
        return highs.run() == HighsStatus::kError ? Answer{} : answer_of(highs);
    }

    Highs linear_;
    Highs whole_;
};

}  // namespace

std::unique_ptr<Engine> make_engine(const Program& program) {
    return std::make_unique<HighsEngine>(program);
}

std::string library_name() {
    return std::string("HiGHS ") + highsVersion();
}

}  // namespace samspar::solver
