// "All six women ended through illness" tells of each of them, and no number in it is small. What
// protects them is that somebody of the group may have another answer: one population in which more
// than the coalition do is proof of it, and only when none is known is one looked for. The
// coalition are those who may know their own answers and leave themselves out.

#include "audit/judge.h"

namespace samspar::audit {

std::vector<GroupFinding> judge_groups(Attacker& attacker, const Questions& questions) {
    std::vector<GroupFinding> findings;
    for (const GroupQuestion& question : questions.groups) {
        // One population with enough others is proof of safety; only without it is there a search.
        const Seen& others = attacker.seen(question.others);
        if (others.highest() <= question.coalition) {
            attacker.find_highest(question.others);
        }
        if (others.endless || others.highest() > question.coalition) {
            continue;
        }
        const Seen& group = attacker.seen(question.group);
        if (group.highest() <= question.coalition) {
            attacker.find_highest(question.group);
        }
        // A group no larger than the coalition has nobody else in it.
        if (group.endless || group.highest() > question.coalition) {
            findings.push_back({question.label, others.highest()});
        }
    }
    return findings;
}

}  // namespace samspar::audit
