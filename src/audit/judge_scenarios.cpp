// What somebody learns is a difference between two readers. A cell that everybody can work out is a
// finding already, and one whose number she brings along was taught by nobody; what remains is what
// the published numbers add to what she knows. A scenario that no population fits cannot be true of
// anybody, so nobody can know it, and it teaches nothing.

#include <algorithm>

#include "audit/judge.h"

namespace samspar::audit {
namespace {

bool moves(const Attacker& attacker, int target) {
    return attacker.seen(target).values.size() > 1;
}

// Cells with one value below the threshold under the assumption, and more without it.
void learnt(Attacker& attacker,
            const Questions& questions,
            const std::string& scenario,
            int own_target,
            const std::vector<bool>& exact_anyway,
            std::vector<ScenarioFinding>& findings) {
    for (std::size_t i = 0; i < questions.hidden.size(); ++i) {
        const HiddenCell& cell = questions.hidden[i];
        if (cell.target == own_target || exact_anyway[i] || moves(attacker, cell.target)) {
            continue;
        }
        attacker.find_highest(cell.target);
        if (!moves(attacker, cell.target)) {
            attacker.find_lowest(cell.target);
        }
        const Seen& seen = attacker.seen(cell.target);
        const bool matters =
            seen.lowest() < cell.policy.threshold && (seen.lowest() > 0 || cell.policy.zero_exact);
        if (seen.exact() && matters) {
            findings.push_back({scenario, cell.label, seen.lowest()});
        }
    }
}

std::vector<bool> exact_cells(const Attacker& attacker, const Questions& questions) {
    std::vector<bool> exact;
    for (const HiddenCell& cell : questions.hidden) {
        exact.push_back(attacker.seen(cell.target).exact());
    }
    return exact;
}

// Whether the scenario says the number itself: what somebody brings along, nobody teaches her.
bool says(const Scenario& scenario, const Region& region) {
    return std::ranges::any_of(scenario.facts, [&](const Fact& fact) {
        return fact.parts.size() == 1 && fact.extras.empty() && fact.lower &&
               fact.lower == fact.upper && fact.parts.front().region == region;
    });
}

}  // namespace

std::vector<ScenarioFinding> judge_scenarios(Attacker& attacker,
                                             const Questions& questions,
                                             const Publication& publication,
                                             std::vector<std::string>& notes) {
    const std::vector<bool> exact = exact_cells(attacker, questions);
    std::vector<ScenarioFinding> findings;
    for (std::size_t i = 0; i < publication.scenarios.size(); ++i) {
        const Scenario& scenario = publication.scenarios[i];
        const std::string& label = scenario.label;
        std::vector<bool> no_news = exact;
        for (std::size_t cell = 0; cell < no_news.size(); ++cell) {
            no_news[cell] = no_news[cell] || says(scenario, questions.hidden[cell].region);
        }
        if (attacker.assume_scenario(static_cast<int>(i))) {
            learnt(attacker, questions, label, -1, no_news, findings);
        } else {
            notes.push_back("scenario " + label + " cannot be true, so nobody can know it");
        }
        attacker.retract();
    }
    return findings;
}

std::vector<ScenarioFinding> judge_insiders(Attacker& attacker,
                                            const Questions& questions,
                                            const Truth& truth) {
    const std::vector<bool> exact = exact_cells(attacker, questions);
    std::vector<ScenarioFinding> findings;
    std::vector<bool> done(questions.targets.size(), false);
    for (std::size_t i = 0; i < questions.hidden.size(); ++i) {
        const HiddenCell& own = questions.hidden[i];
        if (truth[i] != 1 || exact[i] || done[static_cast<std::size_t>(own.target)]) {
            continue;
        }
        done[static_cast<std::size_t>(own.target)] = true;
        if (attacker.assume_value(own.target, 1)) {
            learnt(attacker, questions, "the one in " + own.label, own.target, exact, findings);
        }
        attacker.retract();
    }
    return findings;
}

}  // namespace samspar::audit
