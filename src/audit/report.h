#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "audit/publication.h"

namespace samspar::audit {

enum class Verdict {
    kOk,        // may be small, and has at least min_width + 1 possible values
    kOkLarge,   // cannot be below the threshold
    kKnown,     // 0 by the declared relations alone, which everybody knows
    kExact,     // one possible value, below the threshold
    kNarrow,    // may be small, and has too few possible values
    kRevealed,  // one possible value, at or above the threshold: hidden in vain
};

// "ok", "ok-large", "known", "EXACT", "NARROW", "REVEALED"; capitals are disclosures.
[[nodiscard]] std::string_view name_of(Verdict verdict);
[[nodiscard]] bool is_disclosure(Verdict verdict);

// What a reader can conclude about one hidden cell.
struct CellFinding {
    std::string label;
    Count lowest = 0;
    std::optional<Count> highest;  // empty: without limit
    // Whether nothing below or above is possible. Else the true interval may be wider (`fast`).
    bool lowest_proven = true;
    bool highest_proven = true;
    // The possible values, when there are too few of them and they are not all of the interval.
    std::vector<Count> values;
    Verdict verdict = Verdict::kOk;
};

// Everybody in the group, but at most `others`, is known to be in the cell.
struct GroupFinding {
    std::string label;
    Count others = 0;
};

// A number below the threshold, printed.
struct SmallFinding {
    std::string label;
    Count value = 0;
};

// What somebody with a little knowledge more learns exactly.
struct ScenarioFinding {
    std::string scenario;
    std::string label;
    Count value = 0;
};

struct Report {
    // Why the files cannot be read or cannot be true; nothing else is filled in then. Or, beside
    // the cells and without any finding, which part of the files is not understood.
    std::vector<std::string> errors;
    std::vector<CellFinding> cells;
    std::vector<GroupFinding> groups;
    std::vector<SmallFinding> small;
    std::vector<ScenarioFinding> scenarios;
    // Members of the files that were not used: what they say is not part of the answer.
    std::vector<std::string> unread;
    // What was not checked, or is not certain.
    std::vector<std::string> notes;
    std::string solver;
    int unknowns = 0;
    int rows = 0;
    int relaxed_programs = 0;
    int integer_programs = 0;
    int populations = 0;

    // 0 safe, 1 disclosure found, 2 unreadable, contradictory or impossible to decide.
    [[nodiscard]] int exit_status() const;
};

// For people: one line for each hidden cell and finding, the sum of it last.
[[nodiscard]] std::string report_text(const Report& report);

// For programs. `exit`, `cells` {label: [lowest, highest, verdict]} and `groups` have the form of
// the member `expect` in worked examples.
[[nodiscard]] std::string report_json(const Report& report);

}  // namespace samspar::audit
