// Width is counted in values and not from end to end: 2, 4 and 6 are three possible numbers. So
// between the ends each missing value is tried for itself, until there are enough. Of a cell that
// cannot be small nothing is asked between its ends: which of 48 to 52 it is tells nothing of
// anybody.

#include <algorithm>

#include "audit/judge.h"

namespace samspar::audit {
namespace {

std::size_t wanted_values(const Policy& policy) {
    return static_cast<std::size_t>(policy.min_width) + 1;
}

bool is_structural(const Model& model, const std::vector<int>& unknowns) {
    return std::all_of(unknowns.begin(), unknowns.end(), [&](int unknown) {
        return model.structural[static_cast<std::size_t>(unknown)];
    });
}

bool enough(const Attacker& attacker, const HiddenCell& cell) {
    return attacker.seen(cell.target).values.size() >= wanted_values(cell.policy);
}

Verdict verdict_of(const Seen& seen, const Policy& policy, bool printed) {
    const bool small = seen.lowest() < policy.threshold;
    if (seen.exact()) {
        if (seen.lowest() == 0 && !policy.zero_exact) {
            return Verdict::kOk;
        }
        return small ? Verdict::kExact : printed ? Verdict::kRevealed : Verdict::kOkLarge;
    }
    if (!small) {
        return Verdict::kOkLarge;
    }
    return seen.values.size() < wanted_values(policy) ? Verdict::kNarrow : Verdict::kOk;
}

CellFinding finding(const Attacker& attacker, const HiddenCell& cell) {
    const Seen& seen = attacker.seen(cell.target);
    CellFinding found{cell.label,
                      seen.lowest(),
                      seen.highest(),
                      seen.lowest_proven,
                      seen.highest_proven,
                      {},
                      verdict_of(seen, cell.policy, cell.printed)};
    if (seen.endless) {
        found.highest.reset();
    }
    const Count span = seen.highest() - seen.lowest() + 1;
    if (found.verdict == Verdict::kNarrow &&
        (seen.endless || static_cast<Count>(seen.values.size()) < span)) {
        found.values.assign(seen.values.begin(), seen.values.end());
    }
    return found;
}

}  // namespace

std::vector<CellFinding> judge_cells(Attacker& attacker,
                                     const Questions& questions,
                                     const Model& model,
                                     bool fast) {
    // Highest first: the populations on the way often have a 0 somewhere, and save the lowest.
    for (const HiddenCell& cell : questions.hidden) {
        if (!fast || !enough(attacker, cell)) {
            attacker.find_highest(cell.target);
        }
    }
    for (const HiddenCell& cell : questions.hidden) {
        if (!fast || !enough(attacker, cell)) {
            attacker.find_lowest(cell.target);
        }
    }
    std::vector<CellFinding> findings;
    for (const HiddenCell& cell : questions.hidden) {
        if (attacker.seen(cell.target).lowest() < cell.policy.threshold) {
            attacker.find_values(cell.target, wanted_values(cell.policy));
        }
        findings.push_back(finding(attacker, cell));
        const auto& unknowns = questions.targets[static_cast<std::size_t>(cell.target)];
        if (is_structural(model, unknowns)) {
            findings.back().verdict = Verdict::kKnown;
        }
    }
    return findings;
}

std::vector<SmallFinding> small_published(const Publication& publication,
                                          const JointCubes& cubes,
                                          const Model& model) {
    std::vector<SmallFinding> findings;
    for (const Cell& cell : publication.cells) {
        const Table& table = publication.tables[static_cast<std::size_t>(cell.table)];
        const Policy& policy = publication.sources[static_cast<std::size_t>(table.source)].policy;
        const bool small = cell.value && *cell.value < policy.threshold;
        if (!small || (*cell.value == 0 && !policy.zero_exact)) {
            continue;
        }
        if (!is_structural(model, cubes.unknowns(cell.region))) {
            findings.push_back({full_label(publication, cell), *cell.value});
        }
    }
    return findings;
}

}  // namespace samspar::audit
