#include "audit/report.h"

#include <algorithm>

namespace samspar::audit {

std::string_view name_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::kOk:
            return "ok";
        case Verdict::kOkLarge:
            return "ok-large";
        case Verdict::kKnown:
            return "known";
        case Verdict::kExact:
            return "EXACT";
        case Verdict::kNarrow:
            return "NARROW";
        case Verdict::kRevealed:
            return "REVEALED";
    }
    return "";
}

bool is_disclosure(Verdict verdict) {
    return verdict == Verdict::kExact || verdict == Verdict::kNarrow ||
           verdict == Verdict::kRevealed;
}

int Report::exit_status() const {
    if (!errors.empty()) {
        return 2;
    }
    const bool disclosed = std::any_of(cells.begin(), cells.end(), [](const CellFinding& cell) {
        return is_disclosure(cell.verdict);
    });
    return disclosed || !groups.empty() || !small.empty() || !scenarios.empty() ? 1 : 0;
}

}  // namespace samspar::audit
