#pragma once

#include <cstdint>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "audit/attack_program.h"
#include "audit/joint_cubes.h"
#include "audit/model.h"
#include "audit/mover.h"
#include "audit/publication.h"
#include "disclosure/release/audit_model.h"
#include "solver/solver.h"

namespace samspar::testing {

// A count that a reader does not see, printed with a mark or nowhere.
struct HiddenCount {
    std::string label;  // as the auditor names it
    audit::Region region;
    std::set<std::string> tables;  // ids, as in the model of the release
    bool printed = false;          // in any of them
    // What its class and the bounds tell of it alone.
    audit::Count low = 0;
    std::optional<audit::Count> high;
    audit::Policy policy;

    [[nodiscard]] bool known_small() const { return high && *high < policy.threshold; }
    [[nodiscard]] bool known_large() const { return low >= policy.threshold; }
};

// Everything that a reader may know of some releases, with the classes and bounds, as the
// independent auditor reads it; finds whole populations that agree with all of it.
class KnownPopulations {
public:
    KnownPopulations(const std::vector<disclosure::AuditModel>& known, std::uint32_t seed);

    [[nodiscard]] const audit::Publication& publication() const { return publication_; }
    [[nodiscard]] const audit::JointCubes& cubes() const { return cubes_; }
    [[nodiscard]] const std::vector<HiddenCount>& hidden() const { return hidden_; }

    struct Wanted {
        std::size_t hidden = 0;  // place in hidden()
        audit::Count value = 0;
    };
    enum class Answer { kFound, kImpossible, kGaveUp };
    struct Found {
        Answer answer = Answer::kGaveUp;
        std::vector<audit::Count> unknowns;  // of the joint model
    };
    // A population in which these counts have these values, checked in whole numbers. Of the many
    // that there are, one of those far out, as chance has it; or one near the given one.
    enum class Where { kFarOut, kNear };
    [[nodiscard]] Found find(const std::vector<Wanted>& wanted, Where where = Where::kFarOut);
    // By unknown of the joint cubes.
    void begin_near(const std::vector<audit::Count>& unknowns);

    // What the count can be at least and at most, in fractions.
    struct Range {
        audit::Count low = 0;
        std::optional<audit::Count> high;
    };
    [[nodiscard]] Range range(std::size_t hidden);

    // Every vector of values of the hidden counts that a population has; empty when there are more
    // than `most`.
    using Vector = std::vector<audit::Count>;
    [[nodiscard]] std::optional<std::vector<Vector>> vectors(std::size_t most);

    // The place of the hidden count of these persons; size of hidden() when there is none.
    [[nodiscard]] std::size_t place_of(const audit::Region& region) const;

    [[nodiscard]] audit::Count value(std::size_t hidden,
                                     const std::vector<audit::Count>& unknowns) const;

private:
    void list_hidden();
    void read_bounds();
    void fix(std::size_t hidden, std::optional<audit::Count> value);
    void grow(Vector& vector, std::vector<Vector>& found, std::size_t most);
    [[nodiscard]] Found search(Where where);
    [[nodiscard]] bool accept(const solver::Answer& answer, Found& found) const;
    [[nodiscard]] std::vector<solver::Term> by_chance();

    audit::Publication publication_;
    audit::JointCubes cubes_;
    audit::Model model_;
    std::vector<HiddenCount> hidden_;
    std::vector<std::vector<int>> targets_;  // of the hidden counts
    std::optional<audit::AttackProgram> attack_;
    std::optional<solver::Solver> solver_;
    std::optional<audit::Mover> mover_;
    std::vector<audit::Count> nearest_;  // a population to move from
    std::mt19937 dice_;
};

}  // namespace samspar::testing
