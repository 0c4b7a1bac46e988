#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "disclosure/minimality/history.h"
#include "disclosure/minimality/known_populations.h"

namespace samspar::testing {

// The minimality attack (src/disclosure/README.md, section 3): somebody who has the program makes
// populations that agree with all that is printed, publishes each, and keeps those that give the
// same. Here, more: of everything that she may know besides, classes and bounds, nothing is kept
// from her.

// What was found.
struct Attacked {
    std::size_t hidden = 0;        // counts attacked
    std::size_t may_be_small = 0;  // of these
    std::size_t known_small = 0;   // of these
    std::size_t all_kept = 0;      // known to be small, and with every number under the threshold
    std::size_t least_kept = 0;    // values of the one that may be small and kept fewest
    std::size_t exact = 0;         // one value left, under the threshold
    std::size_t populations = 0;   // published, with each beginning
    std::size_t undressed = 0;     // of the joint model, but no registreringar are like that
    std::size_t gave_up = 0;       // asked of the solver in vain
    double largest_ratio = 1;      // between the chances of what was printed
    std::vector<std::string> findings;  // each a fault

    void add(const Attacked& other);
};

// Values of hidden counts, seen in populations that give what was printed.
class Attack {
public:
    // Publishes the history with chance beginning at `first` each year. REQUIRES: not refused.
    Attack(const History& history, Press press, std::size_t first = 0);

    [[nodiscard]] bool refused() const { return refused_; }
    [[nodiscard]] const std::vector<disclosure::ReleaseResult>& releases() const {
        return releases_;
    }
    [[nodiscard]] KnownPopulations& known() { return *known_; }

    // Whole releases: for each hidden count a population with each value that it should keep, and
    // the chance of what was printed with it.
    [[nodiscard]] Attacked attack_all();

    // One table: every vector of its hidden counts that agrees with the table and the classes. The
    // rest of a population is as the solver finds it.
    struct Vectors {
        std::size_t all = 0;
        std::size_t impossible = 0;  // with the other tables
        std::size_t undressed = 0;
        std::size_t gave_up = 0;
        std::size_t same = 0;
        std::vector<std::string> others = {};  // give another release
    };
    // Of the newest release. Empty when there are none, or more than `most`.
    [[nodiscard]] std::optional<Vectors> attack_table(const std::string& id, std::size_t most);

private:
    struct Tried {
        KnownPopulations::Found found;
        bool dressed = false;
        double chance = 0;
        std::string why;
    };

    void publish(std::size_t first);
    [[nodiscard]] std::optional<domain::Snapshot> dress(const std::vector<audit::Count>& unknowns,
                                                        std::size_t place);
    [[nodiscard]] std::optional<std::vector<domain::Snapshot>> dress(
        const std::vector<audit::Count>& unknowns);
    [[nodiscard]] double chance(const std::vector<domain::Snapshot>& candidate, std::string& why);
    [[nodiscard]] Tried attempt(const std::vector<KnownPopulations::Wanted>& wanted);
    void begin_near_truth();
    void look_for(std::size_t hidden);
    void look_for(std::size_t hidden, audit::Count value);
    void note(const std::vector<audit::Count>& unknowns, double chance);
    void look_for_more(std::size_t hidden, audit::Count from);
    void judge(std::size_t hidden);
    [[nodiscard]] std::string vector_text(const KnownPopulations& table,
                                          const KnownPopulations::Vector& vector) const;
    void check(const std::vector<audit::Count>& unknowns,
               const std::vector<domain::Snapshot>& candidate);

    const History& history_;
    Press press_;
    bool refused_ = false;
    std::vector<disclosure::ReleaseResult> releases_;
    std::optional<disclosure::RattelseResult> rattelse_;
    std::vector<std::string> printed_;
    std::mt19937 dice_;
    std::optional<KnownPopulations> known_;
    double true_chance_ = 0;
    // Of each hidden count: each value with the largest chance that it gives what was printed.
    std::vector<std::map<audit::Count, double>> kept_;
    Attacked result_;
};

}  // namespace samspar::testing
