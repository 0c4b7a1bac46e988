// One program for all questions. A row for each scenario and for the value of each target is there
// from the beginning, without bounds, and gets bounds only while it is asked about. So the solver
// keeps its basis, and the next question starts where the last one ended: of hundreds of questions
// about one year each costs little more than a few steps.

#include "audit/attack_program.h"

namespace samspar::audit {
namespace {

using solver::kInfinity;

class Builder {
public:
    explicit Builder(const Model& model) {
        for (int unknown = 0; unknown < model.unknowns; ++unknown) {
            const bool zero = model.zero[static_cast<std::size_t>(unknown)];
            variable_of_.push_back(zero ? -1 : static_cast<int>(made_.unknown_of.size()));
            if (!zero) {
                made_.unknown_of.push_back(unknown);
            }
        }
        made_.program.variables.assign(made_.unknown_of.size(), {0, kInfinity, true});
    }

    void add_row(const Row& row, double lower, double upper) {
        solver::Row added{lower, upper, {}};
        for (const auto& [unknown, coefficient] : row.terms) {
            const int variable = variable_of_[static_cast<std::size_t>(unknown)];
            if (variable >= 0) {
                added.terms.push_back({variable, static_cast<double>(coefficient)});
            }
        }
        made_.program.rows.push_back(std::move(added));
    }

    void add_scenario(const std::vector<Row>& rows) {
        made_.first_scenario_row.push_back(static_cast<int>(made_.program.rows.size()));
        for (const Row& row : rows) {
            add_row(row, -kInfinity, kInfinity);
        }
    }

    void add_target(const std::vector<int>& unknowns) {
        AttackProgram::Target target;
        for (const int unknown : unknowns) {
            const int variable = variable_of_[static_cast<std::size_t>(unknown)];
            if (variable >= 0) {
                target.unknowns.push_back(unknown);
                target.objective.push_back({variable, 1});
            }
        }
        if (!target.unknowns.empty()) {
            target.row = static_cast<int>(made_.program.rows.size());
            made_.program.rows.push_back({-kInfinity, kInfinity, target.objective});
        }
        made_.targets.push_back(std::move(target));
    }

    AttackProgram made() && { return std::move(made_); }

private:
    std::vector<int> variable_of_;  // of an unknown; -1 when it is always 0
    AttackProgram made_;
};

}  // namespace

double lower_of(const Row& row) {
    return row.lower ? static_cast<double>(*row.lower) : -kInfinity;
}

double upper_of(const Row& row) {
    return row.upper ? static_cast<double>(*row.upper) : kInfinity;
}

AttackProgram attack_program(const Model& model, const std::vector<std::vector<int>>& targets) {
    Builder builder(model);
    for (const Row& row : model.rows) {
        builder.add_row(row, lower_of(row), upper_of(row));
    }
    for (const std::vector<Row>& scenario : model.scenarios) {
        builder.add_scenario(scenario);
    }
    for (const std::vector<int>& target : targets) {
        builder.add_target(target);
    }
    return std::move(builder).made();
}

}  // namespace samspar::audit
